import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'error/downloader-output',
  title: 'A downloader reports in the error log',
  why: 'Progress of wget or curl stands in the log of the web server: something was fetched.',
  ja: {
    title: 'エラーログに現れたダウンロードの記録',
    why: 'wget や curl の進捗が Web サーバーのログにあり、何かが取得されたことを示します。',
  },
  severity: 'critical',
  stage: 'download',
  attack: ['T1105'],
  cwe: [78],
  refs: ['https://httpd.apache.org/docs/2.4/logs.html'],

  where: ['message'],
  needs: [
    [
      'saved [',
      'connecting to',
      '% total',
      'http request sent',
      'resolving',
      'length: ',
      '--  http',
      '--  ftp',
    ],
  ],
  match:
    /saved \[\d|connecting to .{1,100}(?:connected|\.\.\.)|% total\s+% received|http request sent, awaiting response|resolving [\w.-]{3,100}\.\.\.|^\s{0,9}length: [\d,]{1,15}.{0,20}\[|\d{4}-?\d\d-?\d\d.{0,12}--\s+https?:|--\d\d:\d\d:\d\d--\s+(?:http|ftp)/i,

  hits: [
    { message: "2026-11-12 03:15:16 (1.2 MB/s) - 'x.sh' saved [1204/1204]" },
    { message: 'Connecting to 203.0.113.200:80... connected.' },
    { message: 'Connecting to 203.0.113.200:80... ....' },
    { message: '  % Total    % Received % Xferd  Average Speed' },
    { message: 'HTTP request sent, awaiting response... 200 OK' },
    { message: 'Resolving files.example... 203.0.113.9' },
    { message: 'Length: 4,212 (4.1K) [text/plain]' },
    { message: '--2024-03-01 10:00:00--  http://203.0.113.9/a.sh' },
    { message: '--10:00:00--  http://203.0.113.9/a.sh' },
    { message: '--10:00:00--  ftp://203.0.113.9/a.sh' },
  ],
  misses: [
    { message: 'connect() failed (111: Connection refused) while connecting to upstream' },
    { message: 'could not be resolved' },
    "GET /search?q=2026-11-12+03:15:16+(1.2+MB/s)+-+'x.sh'+saved+[1204/1204] HTTP/1.1",
    { message: 'myLength: 4,212 (4.1K) [text/plain]' },
  ],
})
