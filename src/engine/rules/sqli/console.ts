import { defineRule } from '../rule.ts'
import { isSqlField } from '../sql-field.ts'

export default defineRule({
  id: 'sqli/console',
  title: 'SQL in the field of a database console',
  why: 'A query in a parameter that is made for queries, as of phpMyAdmin, Adminer or a time series database. Whoever can send it can read the database.',
  ja: {
    title: 'データベース管理画面の SQL 欄',
    why: 'phpMyAdmin・Adminer・時系列データベースなど、SQL を受け取るための欄に問い合わせがあります。送れる人は誰でもデータベースを読めます。',
    falsePositives: '管理者自身がコンソールで作業している場合です。',
  },
  severity: 'low',
  unlessLinked: true,
  stage: 'inject',
  attack: ['T1190', 'T1213'],
  cwe: [306],
  refs: ['https://attack.mitre.org/techniques/T1213/'],
  falsePositives: 'The operator at work in the console.',

  where: ['arg'],
  needs: [
    ['sql=', 'sqlquery=', 'sql_query=', 'where_clause=', 'q=select'],
    [
      'select',
      'insert',
      'update',
      'delete',
      'drop',
      'alter',
      'create',
      'grant',
      'load_file',
      'outfile',
    ],
  ],
  match:
    /=\s{0,9}(?:select|insert\s+into|update\s+\S+\s+set|delete\s+from|drop\s+(?:table|database)|alter\s+table|create\s+(?:table|user|database|function)|grant)\b|\bunion\s+(?:all\s+)?select\b|\bload_file\s*\(|\binto\s+(?:out|dump)file\b/i,
  judge: (text) => (isSqlField(text) ? { start: 0, end: text.length } : undefined),

  hits: [
    'GET /t.php?sql_query=SELECT+*+FROM+`orders`',
    'GET /adminer.php?sql=drop+table+a',
    'GET /query?q=select+mean(a)+from+b+where+time+>+now()+-+1h',
    'GET /t.php?sqlquery=insert+into+a+values(1)',
    'GET /t.php?sql=update+a+set+b=1',
    'GET /t.php?sql=delete+from+a',
    'GET /t.php?sql=alter+table+a+add+b+int',
    'GET /t.php?sql=create+function+a',
    'GET /t.php?sql=grant+all+on+a+to+b',
    'GET /t.php?where_clause=1+union+all+select+1',
    "GET /t.php?where_clause=load_file('/a')",
    "GET /t.php?where_clause=1+into+outfile+'/a'",
  ],
  misses: [
    'GET /search?q=select+*+from+users',
    'GET /t.php?sql_query=show+me',
    'GET /t.php?where_clause=`id`+=+12',
    'GET /t.php?mysql=select+1',
    { request: 'GET /a.css', referrer: 'https://www.example.com/t.php?sql=select+1' },
  ],
})
