import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cmdi/argument-injection',
  title: 'Option smuggled into a command',
  why: 'A value that starts with dashes becomes an option of the program behind the page; some options run commands.',
  ja: {
    title: 'コマンドへのオプション注入',
    why: 'ハイフンで始まる値は背後のプログラムのオプションとして扱われます。中にはコマンドを実行するオプションがあります。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1059', 'T1190'],
  cwe: [88],
  cve: ['CVE-2017-1000117'],
  refs: [
    'https://cwe.mitre.org/data/definitions/88.html',
    'https://nvd.nist.gov/vuln/detail/CVE-2017-1000117',
  ],

  where: ['path', 'query'],
  needs: [
    [
      'oproxycommand',
      'o proxycommand',
      '--upload-pack',
      '--use-askpass',
      '--checkpoint-action',
      '--exec=',
      '--open-files-in-pager',
      '--to-command',
      '--post-file=',
      '--rsh=',
      '--gpu-launcher=',
      'cmd-prefix=',
      '--output-document=',
      'compress-program=',
      '-oqueuedirectory=',
      '-oq/',
      '-x/',
      "-o'|",
      '-o|',
      '-z /',
      '-be ${',
    ],
  ],
  match:
    /-o\s?ProxyCommand\s?=|--(?:upload-pack|use-askpass|checkpoint-action|exec|to-command|rsh|post-file|gpu-launcher|(?:renderer|utility|zygote)-cmd-prefix|output-document|(?:use-)?compress-program)=|--open-files-in-pager|(?:^|[\s=])-(?:oQ(?:ueueDirectory=)?\/|X\/[\w./]|o'?\||z\s\/\w|be\s\$\{)/i,

  hits: [
    'GET /clone?url=ssh://-oProxyCommand=id/x HTTP/1.1',
    'GET /repo?ref=--upload-pack=touch%20x HTTP/1.1',
    'GET /tar?f=--checkpoint-action=exec%3Did HTTP/1.1',
    ...each('GET /repo?ref=--{}=touch%20x HTTP/1.1', 'use-askpass exec to-command rsh post-file'),
    'GET /ssh:/-oProxyCommand=id/x HTTP/1.1',
    ...each(
      'GET /repo?ref=--{}=touch%20x HTTP/1.1',
      'gpu-launcher renderer-cmd-prefix utility-cmd-prefix zygote-cmd-prefix output-document compress-program use-compress-program',
    ),
    ...each(
      'GET /a?to=a@b.example+{} HTTP/1.1',
      '-oQ/tmp -OQueueDirectory=/tmp -X/var/a.php -be+${run{id}}',
    ),
    'GET /a?x=-G+1+-z+/a/b.sh HTTP/1.1',
    ...each('GET /a?x=-o{}id>a HTTP/1.1', "'| |"),
    'GET /repo?open=--open-files-in-pager%20id HTTP/1.1',
    'GET /clone?url=ssh://-o+proxycommand=id/x HTTP/1.1',
  ],
  misses: [
    'GET /docs?page=executable--files HTTP/1.1',
    'GET /q?text=proxycommand HTTP/1.1',
    'GET /blog/git-upload-pack HTTP/1.1',
    'GET /man?q=curl+-o+file HTTP/1.1',
    'GET /a-z/x?part=a-x/b HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: 'https://www.example.com/clone?url=ssh://-oProxyCommand=id/x',
    },
    'GET /man/ssh?option=oproxycommand HTTP/1.1',
  ],
})
