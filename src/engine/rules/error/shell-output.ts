import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'error/shell-output',
  title: 'A shell complains in the error log',
  why: 'What a shell says stands in the log of the web server: a command was run.',
  ja: {
    title: 'エラーログに現れたシェルの出力',
    why: 'シェルの文言が Web サーバーのログにあり、コマンドが実行されたことを示します。',
  },
  severity: 'critical',
  stage: 'execute',
  attack: ['T1059.004'],
  cwe: [78],
  refs: ['https://httpd.apache.org/docs/2.4/logs.html'],

  where: ['message'],
  needs: [['sh: ', 'chmod: ', 'cannot execute', 'tar: ', 'killall: ', 'rm: ']],
  match:
    /(?:^|[\s"'/])(?:ba|da|a)?sh: (?!(?:line )?(?:\d{1,5}: )?(?:[\w./-]{0,60}\/)?(?:sendmail|mailx?|msmtp|convert|identify|magick|mogrify|gs|wkhtmlto(?:pdf|image)|ff(?:mpeg|probe)|mysqldump|pdftotext|soffice|libreoffice|unoconv|exiftool|jpegoptim|optipng|pngquant|gifsicle|aspell|latex|dvips|git|composer|node|crontab): )(?:line )?[\w./:-]{0,80}.{0,100}(?:not found|no such file|permission denied|cannot|syntax error|can't)|(?:^|[\s"'])(?:chmod|tar|killall|rm|mv|cp|perl|cat): .{1,120}(?:no such|cannot|not permitted|can't|no process)|cannot execute binary file/i,

  hits: [
    { message: 'sh: ./a: Permission denied' },
    { message: 'sh: line 1: wgett: command not found' },
    { message: '/sh: ./a: Permission denied' },
    { message: 'sh: 1: converter: not found' },
    { message: 'sh: ./a: no such file' },
    { message: 'sh: ./a: cannot' },
    { message: 'sh: ./a: syntax error' },
    { message: "sh: ./a: can't" },
    { message: "chmod: cannot access '/tmp/a': No such file" },
    { message: 'tar: a.tgz: Cannot open' },
    { message: 'killall: httpd: no process found' },
    { message: "rm: a: can't remove" },
    { message: 'chmod: a: Operation not permitted' },
    { message: '/tmp/a: cannot execute binary file' },
    { message: " chmod: cannot access '/tmp/a': No such file" },
  ],
  misses: [
    { message: 'script not found or unable to stat: /x.sh' },
    { message: 'File does not exist: /var/www/bash' },
    { request: 'GET /style.css HTTP/1.1', referrer: 'sh: ./a: Permission denied' },
    { message: 'the shell answered bash: ready' },
    { message: 'rm: removed 4 files' },
    { message: 'sh: 1: /usr/sbin/sendmail: not found' }, // what the application itself runs
    { message: 'sh: convert: command not found' },
    { message: 'sh: line 1: wkhtmltopdf: command not found' },
    { message: 'mysh: ./a: Permission denied' },
    { message: "mychmod: cannot access '/tmp/a': No such file" },
  ],
})
