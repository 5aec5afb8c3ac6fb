import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'error/probed-file',
  title: 'File that is not there',
  why: 'The server found no such file. One is a dead link; many from one address are somebody working through a list.',
  ja: {
    title: '存在しないファイル',
    why: '該当するファイルがありませんでした。1 件ならリンク切れ、同じ送信元から多数ならリストによる探索です。',
  },
  severity: 'info',
  stage: 'scan',
  attack: ['T1595.003'],
  refs: ['https://httpd.apache.org/docs/2.4/logs.html#errorlog'],

  where: ['message'],
  needs: [['file does not exist: ', 'failed (2: no such file or directory)']],
  match: /file does not exist: |failed \(2: no such file or directory\)/i,

  hits: [
    { message: 'File does not exist: /var/www/html/robots.txt' },
    { message: 'open() "/usr/share/nginx/html/x.php" failed (2: No such file or directory)' },
  ],
  misses: [
    { message: 'open() "/var/www/a" failed (13: Permission denied)' },
    { message: 'connect() to unix:/run/a.sock failed (111: Connection refused)' },
    'GET /search?q=File+does+not+exist:+/var/www/html/robots.txt HTTP/1.1',
    { message: 'stat() "/run/a" failed (2: no such file)' },
  ],
})
