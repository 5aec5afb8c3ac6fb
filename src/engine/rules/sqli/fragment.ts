import { each } from '../example.ts'
import { defineRule } from '../rule.ts'
import { CATALOGUES } from '../../sql/fragment.ts'
import { sqlOf } from '../sql-judge.ts'
import { fewest } from '../words.ts'

const DIGITS = '0123456789'.split('')
const OPERATORS = ['or', 'and', 'xor', 'not', 'like', 'rlike', 'regexp', 'div', 'mod', 'is']

export default defineRule({
  id: 'sqli/fragment',
  title: 'Piece of SQL in a parameter',
  why: 'A function that only databases have, a name of their own tables, or a remark behind a number: what is tried before an attack, and what is left of one.',
  ja: {
    title: 'パラメーター中の SQL の断片',
    why: 'データベースだけの関数や内部の表の名前、数値の後のコメントです。攻撃の前の試し、または攻撃の残りです。',
    falsePositives: '数式や、データベースの関数を名前で探す検索です。',
  },
  severity: 'low',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [89],
  refs: [
    'https://owasp.org/www-community/attacks/SQL_Injection',
    'https://dev.mysql.com/doc/refman/8.0/en/comments.html',
  ],
  falsePositives: 'Formulas, searches for a function of a database by its name.',

  where: ['arg'],
  needs: [
    [
      '(',
      ...OPERATORS.flatMap((word) => [`'${word}`, `' ${word}`]),
      ...['--', '#', '/*', ' like', 'like ', ' else', ' then', ' when'].map((end) => `)${end}`),
      ...DIGITS.flatMap((digit) => ['--', '#', ' --', ' #', ')'].map((end) => `${digit}${end}`)),
      '||',
      ...['or', 'and'].flatMap((word) =>
        ['true', 'false', 'null', 'not '].map((end) => `${word} ${end}`),
      ),
      '@@',
      '::',
      '/*',
      '.e.',
      `<'">`,
      "'msdasql",
      "'sqloledb",
      "'dbo",
      "';",
      ' union',
      'union ',
      'unionselect',
      'unionall',
      'selectfrom',
      'limit ',
      'sp_password',
      ...fewest([...CATALOGUES]),
    ],
  ],
  match: /[a-z]{2}|['#(/:|-]/i,
  judge: sqlOf('fragment'),
  generic: true,

  hits: [
    'GET /a?x=group_concat(login)',
    'GET /a?x=7--',
    'GET /a?x=7+*+2/*',
    "GET /a?x=a'or'b",
    'GET /a?x=-7+union',
    'GET /a?x=7/*!50000and*/2',
    'GET /a?x=information_schema',
    'GET /a?x=1.e(ascii)',
    "GET /a?x=unistr('a')::int",
    'GET /a?x=@@hostname',
    'GET /a?x=7+or+not+false',
    "GET /a?x=x'+or+1",
    "GET /a?user=admin@example.com'%3B",
    'GET /a?x=pg_ls_waldir()',
    'GET /a?x=sys.user_objects',
    ...each(
      "GET /a?x=a{}'b",
      `'and '+and 'xor '+xor 'like '+like 'rlike '+rlike 'regexp '+regexp 'div '+div 'mod '+mod 'is '+is
    'msdasql 'sqloledb 'dbo`,
    ),
    ...each('GET /a?x=group_concat{}login)', `)-- )# <'"> unionselect selectfrom`),
    ...each(
      'GET /a?x={}',
      `)+like )like+ )+else )+then )+when 0-- 0# 0+-- 0+# 1-- 1# 1+-- 1+# 2-- 2# 2+-- 2+# 3-- 3# 3+-- 3+#
    4-- 4# 4+-- 4+# 5-- 5# 5+-- 5+# 6-- 6# 6+-- 6+# 7# 7+-- 7+# 8-- 8# 8+-- 8+# 9-- 9# 9+-- 9+#
    pg_catalog pg_shadow pg_user pg_authid pg_database pg_tables tempdb msdb mysql.db mysql.user
    mysql.innodb_table_stats performance_schema sysobjects syscolumns sysusers sysdatabases syslogins
    sys.tables sys.objects sys.columns sys.databases sys.schemas sys.sql_logins schema_name db_name
    all_tables user_tables all_tab_columns user_tab_columns all_users dba_users dba_tables v$version
    v$session v$instance sqlite_master sqlite_schema sqlite_temp_master rdb$database rdb$relations
    sysibm.sysdummy1 sysibm.systables syscat.tables pg_toast pg_class pg_proc pg_attribute pg_namespace
    pg_roles pg_stat_activity mysql.host mysql.proc mysql.func mysql.tables_priv msysaces msysqueries
    msysrelationships user_tab_cols user_objects user_source user_views user_catalog user_constraints
    user_triggers all_objects all_source all_views all_tab_cols dba_objects dba_tab_columns
    dba_role_privs`,
    ),
    'GET /a?x=7+||false',
    ...each('GET /a?x=-7{}', 'or+true or+false or+null and+true and+false and+null .e.'),
    'GET /a?x=7+and+not+false',
    "GET /a?x=unistr::'a')::int",
    'GET /a?x=7+*+2union+',
    'GET /a?x=(1)/* HTTP/1.1',
    "GET /a?x=1'not+like+' HTTP/1.1",
    "GET /a?x=1'+not+like+' HTTP/1.1",
    'GET /a?x=7+limit+0,1 HTTP/1.1',
    'GET /a?x=||6 HTTP/1.1',
    ...each(
      'GET /a?x={}',
      'v$database v$parameter v$sql v$process v$logfile v$datafile v$tablespace v$sysstat global_name',
    ),
    'GET /a?x=uni/**/on+a HTTP/1.1',
    'GET /a?x=select/**/a/**/from/**/b HTTP/1.1',
  ],
  misses: [
    'GET /a?x=rgb(1,2,3)',
    'GET /search?q=password+(required)',
    'GET /search?q=left+(hand)',
    'GET /search?q=date(s)',
    "GET /search?q=rock+'and'+roll+music",
    'GET /a?x=12%23comment-5',
    'GET /search?q=local+5+union',
    'GET /a?glob=src/select/**/*.ts',
    'GET /a?area=polygon((1+2,3+4))',
    'GET /search?q=well--known+song',
    'GET /a?fields=count(id)',
    "GET /search?q=palme+d'or+2019",
    'GET /api/v1/query?query=sum(rate(x[5m]))+by+(job)',
    'GET /api/v1/query?query=time()+-+max(y)',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: 'https://www.example.com/a?x=group_concat(login)',
    },
  ],
})
