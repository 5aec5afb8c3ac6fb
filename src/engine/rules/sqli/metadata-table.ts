import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'sqli/metadata-table',
  title: 'Database catalogue asked for',
  why: 'Reads names of tables and columns: the step before the data itself is taken.',
  ja: {
    title: 'データベースの目録への問い合わせ',
    why: '表や列の名前を調べます。データそのものを盗む前の段階です。',
  },
  severity: 'critical',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [89],
  refs: ['https://owasp.org/www-community/attacks/SQL_Injection'],

  where: ['query', 'path', 'referrer', 'agent'],
  needs: [
    [
      'information_schema',
      'sysobjects',
      'syscolumns',
      'pg_catalog',
      'sqlite_master',
      'all_tables',
      'mysql.user',
      '@@version',
      'sys.tables',
      'user_tables',
    ],
  ],
  match:
    /(?<!=)\b(?:information_schema\s*\.|sysobjects\b|syscolumns\b|pg_catalog\s*\.|sqlite_master\b|(?:from|join)\s+(?:all|user)_tables\b|mysql\.user\b|sys\.tables\b)|@@version\b/i,

  hits: [
    'GET /a?id=-1+union+select+table_name+from+information_schema.tables',
    'GET /a?id=1;select+name+from+sysobjects',
    ...each(
      'GET /a?id=1;select+name+from+{}',
      'syscolumns sqlite_master from+all_tables mysql.user sys.tables',
    ),
    'GET /a?id=-1+union+select+table_name+from+pg_catalog.tables',
    'GET /a?id=1;select+name+from+join+all_tables',
    'GET /a?id=1;select+name+from+from+user_tables',
    'GET /-1+union+select+table_name+from+information_schema.tables HTTP/1.1',
    {
      request: 'GET / HTTP/1.1',
      referrer:
        'https://www.example.com/a?id=-1+union+select+table_name+from+information_schema.tables',
    },
    {
      request: 'GET / HTTP/1.1',
      agent: '-1+union+select+table_name+from+information_schema.tables',
    },
    'GET /a?x=@@version HTTP/1.1',
  ],
  misses: [
    'GET /search?q=information_schema.tables+mysql HTTP/1.1',
    'GET /docs/information-schema',
    'GET /search?q=all+tables+and+chairs',
    {
      message:
        'upstream timed out, request: "GET /a?id=-1+union+select+table_name+from+information_schema.tables HTTP/1.1"',
    },
    'GET /docs/mysql.users HTTP/1.1',
    'GET /search?q=how+to+say+information_schema HTTP/1.1',
    'GET /a?id=-1+union+select+table_name+from+myinformation_schema.tables',
    'GET /a?id=1;select+name+from+sysobjectss',
    'GET /a?id=1;select+name+from+syscolumnss',
    'GET /a?id=1;select+name+from+sqlite_masters',
    'GET /a?id=1;select+name+from+from+all_tabless',
    'GET /a?id=1;select+name+from+sys.tabless',
    'GET /a?x=@@versions HTTP/1.1',
  ],
})
