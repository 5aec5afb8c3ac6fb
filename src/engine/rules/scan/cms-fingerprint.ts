import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'scan/cms-fingerprint',
  title: 'Look for a content system',
  why: 'Files that tell which content system runs here, and which version.',
  ja: { title: 'CMS の調査', why: 'どの CMS のどの版が動いているかを示すファイルを探します。' },
  severity: 'low',
  stage: 'scan',
  attack: ['T1595.002'],
  refs: ['https://attack.mitre.org/techniques/T1595/002/'],

  where: ['path'],
  needs: [
    [
      'wlwmanifest.xml',
      '/administrator/manifests',
      '/readme.txt',
      '/changelog.txt',
      'readme.html',
      '//xmlrpc.php',
      '/help/en-gb/toc.json',
      '/language/en-gb/install.xml',
      '/system/debug/debug.xml',
    ],
  ],
  match:
    /\/wlwmanifest\.xml|\/administrator\/manifests\/|\/wp-content\/plugins\/[^/]{1,80}\/(?:readme|changelog)\.txt|\/(?:wp-)?readme\.html$|^\/\/xmlrpc\.php$|\/administrator\/help\/en-gb\/toc\.json$|\/administrator\/language\/en-gb\/install\.xml$|\/plugins\/system\/debug\/debug\.xml$/i,

  hits: [
    'GET /blog/wp-includes/wlwmanifest.xml',
    'GET /wp-content/plugins/x/readme.txt',
    'GET /wp-content/plugins/x/changelog.txt',
    'GET /administrator/manifests/files/joomla.xml HTTP/1.1',
    'GET /readme.html HTTP/1.1',
    'GET /wp-readme.html HTTP/1.1',
    'GET /administrator/help/en-GB/toc.json HTTP/1.0', // Joomla's
    'GET /joomla/administrator/language/en-GB/install.xml HTTP/1.1',
    'GET /plugins/system/debug/debug.xml HTTP/1.1',
    'GET //xmlrpc.php?rsd HTTP/1.1', // among the same scanner's others
  ],
  misses: [
    'GET /files/readme.txt',
    'GET /wp-content/plugins/x/style.css',
    'GET /search?q=/blog/wp-includes/wlwmanifest.xml HTTP/1.1',
    'GET /readme.htmls HTTP/1.1',
    'GET /xmlrpc.php?rsd HTTP/1.1', // editors that look for their interface
    'GET /a//xmlrpc.php HTTP/1.1',
    'GET /help/en-GB/toc.json HTTP/1.1',
    'GET /administrator/help/en-GB/toc.jsons HTTP/1.1',
    'GET /administrator/language/en-GB/install.xmls HTTP/1.1',
    'GET /plugins/system/debug/debug.xmls HTTP/1.1',
    'GET //xmlrpc.phps HTTP/1.1',
  ],
})
