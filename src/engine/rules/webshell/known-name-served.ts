import { each } from '../example.ts'
import { defineRule } from '../rule.ts'
import { words } from '../words.ts'

export default defineRule({
  id: 'webshell/known-name-served',
  title: 'Known web shell answered',
  why: 'A file with the name of a well-known web shell was served with success: look at this file first.',
  ja: {
    title: '既知の Web シェル名への要求が成功',
    why: '有名な Web シェルと同じ名前のファイルが正常に返されています。まずこのファイルを確認してください。',
    falsePositives: 'どのアドレスにも 200 で応答するサイトです。',
  },
  severity: 'high',
  stage: 'execute',
  attack: ['T1505.003'],
  cwe: [553],
  refs: [
    'https://attack.mitre.org/techniques/T1505/003/',
    'https://www.cisa.gov/news-events/alerts/2015/11/10/compromised-web-servers-and-web-shells-threat-awareness-and-guidance',
  ],
  falsePositives: 'Sites that answer every address with 200.',

  where: ['path'],
  ...words(
    [
      'c99',
      'c99shell',
      'r57',
      'r57shell',
      'b374k',
      'wso',
      'wso2',
      'wso25',
      'alfa',
      'alfacgiapi',
      'alfashell',
      'indoxploit',
      'minishell',
      '0byte',
      'webshell',
      'p0wny',
      'p0wny-shell',
      'antsword',
      'behinder',
      'phpspy',
      'jspspy',
      'aspxspy',
      'cmdasp',
      'simple-backdoor',
      'phpshell',
      'leafmailer',
      'spinstall0',
      'fx29',
    ],
    { before: '/', after: '\\.(?:php\\d?|phtml|phar|aspx?|ashx|jspx?|cgi|pl|pht)(?:$|[/;])' },
  ),
  when: { status: ['2xx'] },

  hits: [
    { request: 'GET /wp-content/uploads/wso.php HTTP/1.1', status: 200 },
    { request: 'POST /img/c99.php HTTP/1.1', status: 200 },
    ...each(
      { request: 'GET /wp-content/uploads/{}.php HTTP/1.1', status: 200 },
      `c99shell r57 r57shell b374k wso2 wso25 alfa alfacgiapi alfashell indoxploit minishell 0byte webshell
    p0wny p0wny-shell antsword behinder phpspy jspspy aspxspy cmdasp simple-backdoor phpshell leafmailer
    spinstall0 fx29`,
    ),
    ...each(
      { request: 'GET /wp-content/uploads/wso.{} HTTP/1.1', status: 200 },
      'phtml phar asp ashx jsp cgi pl pht',
    ),
    { request: 'GET /wp-content/uploads/wso.php/ HTTP/1.1', status: 200 },
  ],
  misses: [
    { request: 'GET /wp-content/uploads/wso.php HTTP/1.1', status: 404 },
    { request: 'GET /wso/manual.html HTTP/1.1', status: 200 },
    {
      request: 'GET /style.css HTTP/1.1',
      status: 200,
      referrer: 'https://www.example.com/c99.php',
    },
    { request: 'GET /wp-content/uploads/wso.phps HTTP/1.1', status: 200 },
  ],
})
