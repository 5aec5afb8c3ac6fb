import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'sqli/declare-cast',
  title: 'SQL hidden in a hexadecimal variable',
  why: 'Declares a variable, fills it with hexadecimal digits and runs it as SQL, as the mass infections of SQL Server do.',
  ja: {
    title: '16 進数の変数に隠した SQL',
    why: '変数を宣言して 16 進数の中身を SQL として実行させようとしています。SQL Server への大規模な改ざんで使われた手口です。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190', 'T1027'],
  cwe: [89],
  refs: [
    'https://owasp.org/www-community/attacks/SQL_Injection',
    'https://learn.microsoft.com/en-us/sql/t-sql/language-elements/declare-local-variable-transact-sql',
  ],

  where: ['path', 'query', 'referrer', 'agent'],
  needs: [
    ['declare', 'cast'],
    ['@', '0x'],
  ],
  match:
    /\bdeclare\s{1,10}@\w{1,40}\s{1,10}(?:as\s{1,5})?(?:n?varchar|n?char|int|bigint|sysname|table|cursor|varbinary)\b|\bcast\s?\(\s?0x[\da-f]{4,}\s{1,10}as\s/i,

  hits: [
    'GET /p.asp?id=1;declare+@s+varchar(4000);set+@s=0x44;exec(@s) HTTP/1.1',
    'GET /p.asp?id=1;DECLARE%20@S%20CHAR(4000);SET%20@S=CAST(0x4445434C415245%20AS%20CHAR(4000)) HTTP/1.1',
    'GET /p.asp?id=cast(0x44454c4c+as+varchar(10)) HTTP/1.1',
    ...each(
      'GET /p.asp?id=1;declare+@s+{}(4000);set+@s=0x44;exec(@s) HTTP/1.1',
      'char int bigint sysname table cursor varbinary',
    ),
    'GET /1;declare%20@s%20varchar(4000);set%20@s=0x44;exec(@s) HTTP/1.1',
    {
      request: 'GET / HTTP/1.1',
      referrer: 'https://www.example.com/p.asp?id=1;declare+@s+varchar(4000);set+@s=0x44;exec(@s)',
    },
    { request: 'GET / HTTP/1.1', agent: '1;declare @s varchar(4000);set @s=0x44;exec(@s)' },
    'GET /p.asp?id=1;declare+@s+varchar(4000);set+@s=@44;exec(@s) HTTP/1.1',
  ],
  misses: [
    'GET /search?q=declare+@home+income HTTP/1.1',
    'GET /search?q=cast+iron+0x44+as+new HTTP/1.1',
    'GET /docs/declare@varchar HTTP/1.1',
    'GET /cast?id=0x4445434c HTTP/1.1',
    {
      message:
        'upstream timed out, request: "GET /p.asp?id=1;declare+@s+varchar(4000);set+@s=0x44;exec(@s) HTTP/1.1"',
    },
    'GET /p.asp?id=1;mydeclare+@s+varchar(4000);set+@s=0x44;exec(@s) HTTP/1.1',
    'GET /p.asp?id=1;declare+@s+varchars(4000);set+@s=0x44;exec(@s) HTTP/1.1',
    'GET /p.asp?id=mycast(0x44454c4c+as+varchar(10)) HTTP/1.1',
  ],
})
