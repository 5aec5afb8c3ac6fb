import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'sqli/nosql-script',
  title: 'Script for a document database',
  why: 'Calls a collection by name, or goes on in the script that a document database runs for each document.',
  ja: {
    title: '文書型データベースへのスクリプト',
    why: 'コレクションを直接呼び出すか、文書ごとに実行されるスクリプトに割り込みます。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [943],
  refs: [
    'https://owasp.org/www-project-web-security-testing-guide/latest/4-Web_Application_Security_Testing/07-Input_Validation_Testing/05.6-Testing_for_NoSQL_Injection',
    'https://www.mongodb.com/docs/manual/reference/method/js-collection/',
  ],

  where: ['arg', 'query', 'path', 'referrer', 'agent'],
  needs: [
    [
      'db.',
      '&this.',
      '|this.',
      ';this.',
      '!this.',
      '& this.',
      '| this.',
      '; this.',
      ...[';', '|', '&'].flatMap((sign) => [`${sign}return`, `${sign} return`]),
      'new date',
    ],
  ],
  match:
    /\bdb\.(?:[\w$]{1,40}\.){0,3}(?:find(?:one)?|insert(?:one|many)?|update(?:one|many)?|delete(?:one|many)|remove|drop(?:database)?|aggregate|mapreduce|count(?:documents)?|distinct|save|getcollectionnames|eval|runcommand|getmongo|admincommand)\s{0,3}\(|(?:&&|\|\||['"]\s{0,3};)\s{0,3}!?this\.\w{1,40}|["']\s{0,3}(?:;|\|\||&&)\s{0,3}return\b|\bdo\s?\{.{0,60}=\s?new date\(/i,

  hits: [
    'GET /a?p=db.users.find({})',
    "GET /a?p=x'%20%26%26%20this.password.match(/.*/)//",
    "GET /a?p=x';return%20true;var%20y='",
    "GET /a?p=x';var%20d=new%20Date();do{c=new%20Date();}while(c-d<9000);'",
    { request: 'GET / HTTP/1.1', agent: 'db.stores.mapReduce(function(){})' },
  ],
  misses: [
    'GET /a?file=db.backup.zip',
    'GET /search?q=do+this.+and+that',
    'GET /search?q=the+return+(of+the+king)',
    'GET /docs/db.collection.find',
  ],
})
