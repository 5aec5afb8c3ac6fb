import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'files/upload-folder',
  title: 'Upload folder searched',
  why: 'Asks for the list of an upload folder, or for exports and logs that plug-ins leave in it.',
  ja: {
    title: 'アップロードフォルダーの探索',
    why: 'アップロードフォルダーの一覧や、プラグインがそこに残すエクスポート・ログファイルを要求しています。',
    falsePositives: 'ダウンロード用に公開していて、その後移動した文書です。',
  },
  severity: 'low',
  stage: 'scan',
  attack: ['T1083', 'T1595.003'],
  cwe: [548, 552],
  refs: [
    'https://cwe.mitre.org/data/definitions/548.html',
    'https://attack.mitre.org/techniques/T1595/003/',
  ],
  falsePositives: 'Documents offered for download that were moved away.',
  where: ['path'],
  needs: [
    ['/uploads/', '/wp-content/backup'],
    [
      '.csv',
      '.json',
      '.sql',
      '.zip',
      '.xls',
      'export',
      'log',
      'backup',
      'temp',
      'tmp',
      'forms',
      'private',
      'attach',
      'resume',
    ],
  ],
  match:
    /\/wp-content\/uploads\/(?:(?!\d{4}\/)[\w-]{1,60}\/){0,4}[\w.-]{1,80}\.(?:csv|log|json|sql|zip|xlsx?)$|\/wp-content\/uploads\/(?:[\w-]{1,60}\/){0,3}[\w-]{0,40}(?:export|logs?|backups?|te?mp|forms|private|attach|resume)[\w-]{0,20}\/$|\/wp-content\/backup[\w-]{0,40}\//i,
  when: { status: ['403', '404'] },
  hits: [
    { request: 'GET /wp-content/uploads/form-exports/ HTTP/1.1', status: 404 },
    { request: 'GET /wp-content/uploads/visitors.csv HTTP/1.1', status: 404 },
    { request: 'GET /wp-content/uploads/tmp/ HTTP/1.1', status: 403 },
    ...each(
      { request: 'GET /wp-content/uploads/visitors.{} HTTP/1.1', status: 404 },
      'log json sql zip xls',
    ),
    ...each(
      { request: 'GET /wp-content/uploads/form-{}s/ HTTP/1.1', status: 404 },
      'log backup forms private attach resume',
    ),
    { request: 'GET /wp-content/backup-a1b2/ HTTP/1.1', status: 403 },
    { request: 'GET /wp-content/uploads/form-temps/ HTTP/1.1', status: 404 },
  ],
  misses: [
    { request: 'GET /uploads/travel-log/day-1 HTTP/1.1', status: 404 },
    { request: 'GET /wp-content/uploads/2024/05/menu.txt HTTP/1.1', status: 404 },
    { request: 'GET /wp-content/uploads/form-exports/ HTTP/1.1', status: 200 },
    { request: 'GET /wp-content/uploads/avatars/7/face.jpg HTTP/1.1', status: 404 },
    {
      request: 'GET /style.css HTTP/1.1',
      status: 403,
      referrer: 'https://www.example.com/wp-content/uploads/forms/a.csv',
    },
    { request: 'GET /wp-content/uploads/visitors.csvs HTTP/1.1', status: 404 },
    { request: 'GET /wp-content/uploads/form-exports/s HTTP/1.1', status: 404 },
  ],
})
