import type { Tokens } from './tokens.ts'

/** Pieces of SQL that alone do nothing yet: what is tried first, or what filters have left. Over a fingerprint. */
const SHAPES = [
  String.raw`^[nw]\)+#$`,
  // 1=1
  '^nc[nvfs]$',
  // -1 union
  '^(?:no)*nU#?$',
  String.raw`^\)+[kce]`,
  '^In,?n?#',
  'In,n$',
  // 1 union values (1)
  '^(?:no)*nU[m!]*T',
  // ||6
  String.raw`^\(*L\(*n\)*$`,
  // A function that only databases have
  'f',
] as const

/** A number and a remark: 12--, 1*1/*, 1)#, (1 or 2)--. */
const COMMENTED = /^[npvbqs](?:[ock][nvsp])*\)*;?#$/
const FRAGMENT = new RegExp(SHAPES.join('|'))

/** Over the letters of the tokens: PostgreSQL's cast of a text or a call, and a function whose brackets never close. */
const UNFOLDED = /[sfg)]:w|(?:^|[(,o])h\($/

/**
 * MySQL's code in comments, optimizer hints, its number with an empty exponent before a name, words that a filter has put
 * together, T-SQL's way around the log, text that is run, names of SQL Server in quotes, and the quotes and angles of a known tool's first try.
 */
const SPELLINGS =
  /\/\*M?!\d{0,6}|\/\*\s?\+|\b\d\.e\s?[.(]|unionselect|unionallselect|selectfrom|\B@@[a-z]|<'">|'(?:msdasql|sqloledb|dbo)'|--.{0,20}\bsp_password\b|(?<![/\w.-])select\/\*[^*]{0,40}\*\/\s?[\w('"@-]|\bexec(?:ute)?\s{1,9}immediate\s*["']|\b(?:utl_(?:http|inaddr|file|smtp|tcp)|dbms_\w{2,20})\.[a-z]/i

/** Words that a comment inside has hidden from a filter: uni/**\/on. */
const HIDDEN = /\b(?:union|select|sleep|benchmark|insert|concat|information_schema)\b/i

function isSplit(text: string): boolean {
  if (!text.includes('/*') || HIDDEN.test(text)) return false
  return HIDDEN.test(text.replace(/\b\/\*[^*]{0,40}\*\/\b/g, ''))
}

/** Where databases keep their own names. */
export const CATALOGUES: ReadonlySet<string> = new Set(
  `information_schema pg_catalog pg_shadow pg_user pg_authid pg_database pg_tables tempdb msdb mysql.db mysql.user
  mysql.innodb_table_stats performance_schema sysobjects syscolumns sysusers sysdatabases syslogins sys.tables sys.objects
  sys.columns sys.databases sys.schemas sys.sql_logins master..sysdatabases master..sysobjects schema_name db_name
  all_tables user_tables all_tab_columns user_tab_columns all_users dba_users dba_tables v$version v$session v$instance
  sqlite_master sqlite_schema sqlite_temp_master rdb$database rdb$relations sysibm.sysdummy1 sysibm.systables
  syscat.tables pg_toast pg_class pg_proc pg_attribute pg_namespace pg_roles pg_stat_activity mysql.host mysql.proc
  mysql.func mysql.tables_priv msysaces msysobjects msysqueries msysrelationships user_tab_cols user_objects user_source
  user_views user_catalog user_constraints user_triggers all_objects all_source all_views all_tab_cols dba_objects
  dba_tab_columns dba_role_privs sys.user_objects sys.user_tables sys.user_views sys.user_tab_columns sys.user_catalog
  sys.user_constraints sys.user_triggers sys.all_tables sys.all_users v$database v$parameter v$sql v$process v$logfile
  v$datafile v$tablespace v$sysstat gv$session gv$instance global_name`.split(/\s+/),
)

/** An argument with its name, and a brace: GraphQL. */
const NAMED_ARGUMENT = /\{.{0,200}\w\(\s?\$?\w{1,40}\s?:(?!:)/

export function isFragment(text: string, tokens: Tokens, shape: string): boolean {
  if (NAMED_ARGUMENT.test(text.slice(0, 400))) return false
  if (
    SPELLINGS.test(text.slice(0, 2048)) ||
    isSplit(text.slice(0, 2048)) ||
    tokens.texts.some(isCatalogue)
  )
    return true
  if (COMMENTED.test(shape)) return isCutOff(tokens)
  // 1 or true
  if (/^n[lL]n$/.test(shape) && /^[a-z]/.test(tokens.texts.at(-1) ?? '')) return true
  return FRAGMENT.test(shape) || UNFOLDED.test(tokens.letters.join(''))
}

/** A number and a remark; `#` with words behind it is a place on a page. */
function isCutOff({ texts, remark }: Tokens): boolean {
  if (/^[a-z]/.test(texts[0] ?? '')) return false
  return texts.at(-1) === '#'
    ? remark.trim() === ''
    : (remark.match(/[a-z]{2,}/gi)?.length ?? 0) < 2
}

/** The name itself or what is in it: `information_schema.tables`. */
function isCatalogue(text: string): boolean {
  if (text.length < 4) return false
  if (CATALOGUES.has(text)) return true
  const dot = text.indexOf('.')
  return dot > 4 && CATALOGUES.has(text.slice(0, dot))
}
