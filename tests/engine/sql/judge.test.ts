import { describe, expect, it } from 'vitest'
import { judge, type Kind } from '../../../src/engine/sql/judge.ts'

/** Values of each dialect's manual turned to ill use. */
const SQL: Readonly<Record<Kind, readonly string[]>> = {
  break: [
    "x' or 'a'='a",
    'x" or "a"="a',
    'x` or 1=1#',
    "x') or ('a'='a",
    "x'--",
    "admin'#",
    "x'/*",
    "x'-'y",
    "x'||'y",
    "x'+(select 1)+'",
    "x' and ascii(substr(user,1,1))>64 and 'a'='a",
    "x' rlike (select 1)#",
    "x' is null or 'a'='a",
    "x' div 1 or '1",
    "x' order by 3-- -",
    "x' group by id having 1=1--",
    "x' limit 0,1 union select 1,2--",
    "x' union all select null,null from dual--",
    "x'union(select(1),2)#",
    "x' into outfile '/tmp/a",
    "x' procedure analyse()#",
    "x'; drop table users--",
    "x'; exec xp_cmdshell 'dir'--",
    "x';waitfor delay '0:0:9'--",
    "x' waitfor delay '0:0:9'--",
    "x'; select pg_sleep(9)--",
    "x',sleep(9))#",
    "x','y')--",
    "x') as t where 1=1 and (2=3",
    "x' or !(1)#",
    "x' and 1=utl_inaddr.get_host_address('a')--",
    "x' and 1=ctxsys.drithsx.sn(1,'a')--",
    "x'||(select dbms_pipe.receive_message('a',9) from dual)||'",
    "x' and (select 1 from pg_sleep(9))=1--",
    "x' and randomblob(90000000) is not null--",
    "x' and json_extract('{}','$.a') is null--",
    '{"id":"x\' or 1=1--"}',
    'x\' un","ion sel","ect 1,2',
    "x' collate nocase--",
    "x' or mail notnull--",
    "x' isnull--",
    'a"),("b","c") on duplicate key update d="e"--',
  ],
  condition: [
    '1 and 2=3',
    '1 or 2>1',
    '1) or (1=1',
    '1 and user()<>1',
    '1 or exists(select 1 from t)=1',
    '1 xor sleep(9)',
    '1 && benchmark(9,md5(1))',
    'id having 1=1',
    '1 or id<5',
    'x and id<5',
    "or '1'='1'",
    '1 or true--',
    'or \'{"a":1}\'::jsonb @> \'{"a":1}\'',
    'case when 1=1 then 2 else 3 end',
    '1 order by 9',
    'or 2 like 2',
    'or 2 between 1 and 3',
    'or a=a',
    ') or (a=a',
    '1) from users where name=2',
  ].filter((text) => !text.includes('(select')),
  contrast: ['(1=2)*3', 'make_set(1=1,2)', "iif('a'='a',1,1/0)", 'user_id(1)=user_id(1)'],
  statement: [
    'select login, pwd from app.members where x',
    '1; select one from users',
    'select 1,2 from t',
    'select @@version',
    'select user()',
    '1 union select 2',
    '1union(select 2)',
    '(select * from (select sleep(9))a)',
    '1;drop table users',
    '1; exec master..xp_cmdshell "dir"',
    '1;declare @s varchar(9) set @s=0x41 exec(@s)',
    "insert into t values('a')",
    'update t set a=1',
    "delete from t where a='b'",
    'alter table t add a int',
    "1;copy t from program 'id'",
    "copy t(a) to '/tmp/a'",
    '1;begin dbms_lock.sleep(9); end',
    '1;shutdown',
    "load data infile '/etc/passwd' into table t",
  ],
  fragment: [
    'uni/**/on sel/**/ect',
    'select/**/a/**/from/**/b',
    '7--',
    '7*1/*',
    'group_concat(',
    'sqlite_master',
    "'a'::int",
    '-1 union',
    "a'or'b",
    '||utl_http.request',
    'v$database',
  ],
}

const PROSE = [
  'having friends over',
  'union of select clubs',
  "O'Reilly and sons",
  "rock 'n' roll or jazz",
  "D'Arcy's and O'Neill's",
  "the teachers' union",
  "kids' and women's shoes",
  "'70s and '80s music",
  '5\' 10" tall and 80 kg',
  `6' x 4' rug or 8' x 10' rug`,
  'shelf 12" - white - oak',
  '"salt and pepper" or "oil"',
  '"to be" and "not to be" and',
  'select a size from the list below',
  'select red, white or blue from our menu',
  'drop table lamp',
  'create table of contents in word',
  'alter table saw fence',
  'update set of tools',
  'insert into picture frame',
  'delete from history',
  'order by phone 24/7',
  'group by age or size',
  '1 and 2 bedroom flats',
  '2 or 3 in 1 printer',
  'is 2 between 1 and 3',
  'sort or collate these pages',
  "the boys' and girls' collate",
  'a=b or b=a',
  'men and women like us',
  'size (2 or 3)',
  'date(s) and time(s)',
  'password (required)',
  'sleep (baby)',
  'benchmark (2024)',
  'left (hand) or right (hand)',
  'week(3)',
  'C# and F# -- which one',
  'price -- 10',
  'well--known song',
  'tom; jerry; select',
  '1; exec will create the case 7',
  'AT&T and T-Mobile = merger',
  'black & white || colour',
  'a=b and c=d',
  'project = X and status = "Open"',
  "STATE_NAME = 'Texas' AND POP > 5000",
  "name eq 'a' and price gt 5",
  'polygon((1 2,3 4))',
  'linestring(1 2,3 4)',
  'rgba(1,2,3,.5)',
  'Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101',
  '{"a":"b","c":["d","e"],"f":{"g":1}}',
  '["a","b","c"]',
  'user@example.com and other@example.com',
  'where to go in 2024 or 2025',
  'into the wild (2007)',
  "l'amour n'est pas d'or",
  "qu'est-ce que c'est",
  'item #2 mom',
  '50% off -- today only',
  "it's 5 o'clock -- somewhere",
  'x <3 y',
  '1=1st place',
  'what is null or void',
  'case 13 and phone',
  'limit of 10, 20 or 30',
  'procedure manual (draft)',
  'multi-select component from a library',
  'the union of A and B; select all that apply',
  'open the menu; select Options from the list',
  'what do the words "and" or "or" mean here',
  'when is it "and" and "or" in a query',
  'summary ~ "login error" AND status != Closed ORDER BY updated',
  'updated >= startOfDay(-7d) and owner = me()',
  'author:me AND -state:shut OR "exact phrase"~2',
  'query{user(id:1){name posts(first:5){title}}}',
  'select password from list',
]

describe('judge', () => {
  it.each(Object.entries(SQL).flatMap(([kind, texts]) => texts.map((text) => [kind, text])))(
    '%s: %s',
    (kind, text) => {
      expect(judge(text)?.kind).toBe(kind)
    },
  )

  it.each(PROSE)('is silent on %s', (text) => {
    expect(judge(text)).toBeUndefined()
  })

  it('says where SQL begins', () => {
    expect(judge("abc' or 1=1--")?.from).toBe(3)
  })

  it('waits for the value to be decoded', () => {
    expect(judge('x%27 or 1=1')).toBeUndefined()
  })

  it('never throws and is quick on anything', () => {
    const signs = [
      "'",
      '"',
      '`',
      '(',
      ')',
      ' or ',
      '1',
      '=',
      '--',
      '/*',
      '*/',
      ';',
      'select ',
      ',',
      'union ',
      'f(',
      '@',
      '$',
      '\\',
      '{',
      'case ',
      ' end',
      '\n',
      '#',
      'é',
      '\0',
    ]
    let state = 1
    let spent = 0
    for (let round = 0; round < 300; round++) {
      let text = ''
      for (let i = 0; i < 1500; i++) {
        state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
        text += signs[(state >> 8) % signs.length] ?? ''
      }
      const start = performance.now()
      judge(text)
      spent += performance.now() - start
    }
    expect(spent).toBeLessThan(3000)
  })
})
