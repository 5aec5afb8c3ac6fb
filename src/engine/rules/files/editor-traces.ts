import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'files/editor-traces',
  title: 'Traces of editors and file browsers',
  why: 'Folder listings and project files of macOS, IDEs and editors name files that were never meant to be found.',
  ja: {
    title: 'エディターや OS が残したファイルの探索',
    why: 'macOS や IDE が残すフォルダー一覧・プロジェクトファイルから、本来見つからないはずのファイル名がわかります。',
  },
  severity: 'low',
  stage: 'scan',
  attack: ['T1083', 'T1595.003'],
  cwe: [538],
  refs: [
    'https://cwe.mitre.org/data/definitions/538.html',
    'https://en.wikipedia.org/wiki/.DS_Store',
  ],

  where: ['path'],
  needs: [
    [
      '.ds_store',
      '/.idea',
      '/.vscode',
      '/.project',
      '/.settings',
      '/nbproject',
      'thumbs.db',
      '/.sublime',
      '.sublime-project',
      '/.editorconfig',
      '/.buildpath',
      '/ws_ftp',
      '/_notes',
      '/.cursor',
    ],
  ],
  match:
    /\/(?:\.DS_Store$|\.idea(?:$|\/)|\.vscode(?:$|\/)|\.project$|\.settings\/|\.buildpath$|nbproject\/|Thumbs\.db$|[\w.-]{0,40}\.sublime-(?:project|workspace)$|\.editorconfig$|ws_ftp\.(?:ini|log)$|_notes\/dwsync\.xml$|\.cursor(?:$|\/|ignore$))/i,

  hits: [
    'GET /.DS_Store HTTP/1.1',
    'GET /.idea/workspace.xml HTTP/1.1',
    'GET /.vscode/settings.json HTTP/1.1',
    ...each(
      'GET /{} HTTP/1.1',
      `.project .settings/ .buildpath nbproject/ Thumbs.db .sublime-project .editorconfig ws_ftp.ini
    _notes/dwsync.xml .cursor`,
    ),
    'GET /.sublime-workspace HTTP/1.1',
    'GET /ws_ftp.log HTTP/1.1',
    'GET /.cursor/ HTTP/1.1',
    'GET /.cursorignore HTTP/1.1',
    'GET /site.sublime-project HTTP/1.1',
  ],
  misses: [
    'GET /projects/list HTTP/1.1',
    'GET /blog/vscode-tips HTTP/1.1',
    'GET /search?q=/.DS_Store HTTP/1.1',
    'GET /.settings HTTP/1.1',
    'GET /docs/_notes/index.html HTTP/1.1',
    'GET /.DS_Stores HTTP/1.1',
    'GET /.projects HTTP/1.1',
    'GET /.buildpaths HTTP/1.1',
    'GET /Thumbs.dbs HTTP/1.1',
    'GET /.sublime-projects HTTP/1.1',
    'GET /.editorconfigs HTTP/1.1',
    'GET /ws_ftp.inis HTTP/1.1',
    'GET /_notes/dwsync.xmls HTTP/1.1',
    'GET /.cursors HTTP/1.1',
    'GET /.cursorignores HTTP/1.1',
  ],
})
