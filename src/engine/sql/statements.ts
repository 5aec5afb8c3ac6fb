import type { Tokens } from './tokens.ts'

const NAME = '[\\w$.]+'

/** Statements as they follow a semicolon: their first words and enough more to be no sentence. */
const FOLLOWING: readonly string[] = [
  `select (?:(?:distinct |all )?(?:[(*]|0|'s'|@v|${NAME} (?:\\(|,|into|from ${NAME}(?: (?:where|order|group|limit|join|inner|left|union|as|[;,#()-])|$)))|top (?:0|\\()|case|null|not|-|~|!|${NAME}$)`,
  `(?:insert|replace) (?:\\w+ ){0,2}into`,
  `update (?:\\w+ ){0,2}${NAME} set`,
  `delete (?:\\w+ ){0,3}from`,
  `drop (?:temporary |if exists )?(?:table|database|schema|view|proc|procedure|function|user|index|trigger|login|role|sequence|tablespace|type|event|alias|aggregate)\\b`,
  `alter (?:table|user|login|database|session|system|view|role|index|procedure|function|server)\\b`,
  `create (?:or replace |temp |temporary |global |unique |definer )*(?:table|user|function|procedure|proc|view|database|index|trigger|login|role|extension|alias|schema|event|type|language|java)\\b`,
  `truncate (?:table )?${NAME}(?: [;#-]|$)`,
  `exec(?:ute)? (?:\\(|@v|'s'|immediate|${NAME} (?:'s'|0|@v|[;#=,-])|${NAME}$|\\w*\\.\\.?\\w+|[sx]p_\\w+|as (?:login|user|caller))`,
  `declare (?:@v|\\w+ (?:int|integer|cursor|n?varchar2?|n?char|text|number)\\b)`,
  `waitfor (?:delay|time)`,
  `shutdown(?: [;#-]| with| abort| immediate|$)`,
  `set (?:@v|${NAME} =|global|session|names)`,
  `call ${NAME} \\(`,
  `do (?:\\(|${NAME} \\(|'s')`,
  `load (?:data|xml)\\b`,
  `(?:grant|revoke) \\w+(?: , \\w+)*(?: \\w+)? (?:on|to|from)`,
  `if (?:\\(|exists|not exists|0|'s'|@v|${NAME} \\()`,
  `begin(?: declare| shutdown| transaction| tran| dbms\\S+| exec\\w*| [;#-]| ${NAME} :=| ${NAME} \\(|$)`,
  `(?:merge into|rename (?:table|user))`,
  `copy (?:${NAME} (?:from|to|\\()|\\()`,
  `(?:attach|detach) (?:database|'s')`,
  `pragma \\w`,
  `(?:vacuum|commit|rollback|reconfigure)(?: [;#-]| into|$)`,
  `use ${NAME}(?: [;#-]|$)`,
  `show (?:tables|databases|columns|grants|(?:global |session )?variables|processlist|create|full|schemas|status|engines)`,
  `desc(?:ribe)? ${NAME}(?: [;#-]|$)`,
  `print (?:0|'s'|@v)`,
  `(?:dbcc|backup (?:database|log)|restore (?:database|log)|lock tables?|unlock tables|flush|reset|purge|install plugin)\\b`,
  `handler ${NAME} (?:open|read|close|as)`,
  `(?:prepare ${NAME} from|deallocate (?:prepare )?\\w|kill 0|raiserror \\(|values \\()`,
  `table ${NAME}(?: [;#-]|$)`,
  `with ${NAME} (?:\\(|as \\()`,
  `while \\(?[@0]`,
  `(?:analyze|checksum|optimize) table`,
  `explain (?:select|query|analyze)`,
]

/** Statements as they stand alone: the same with what a sentence or a search would not have. */
const ALONE: readonly string[] = [
  `(?:insert|replace) (?:\\w+ ){0,2}into ${NAME} (?:\\(|values|select|set)`,
  `update (?:\\w+ )?${NAME} set ${NAME} =`,
  `delete (?:\\w+ )?from ${NAME} (?:where ${NAME} (?:[<=>]|like|in)|[;#-])`,
  `drop (?:table|database|view|schema|procedure) (?:if exists ${NAME}|${NAME} (?:cascade|[;#-])|\\w+_\\w+$)`,
  `alter table ${NAME} (?:add|drop|change|modify|rename|alter|convert|engine|enable|disable|set) ${NAME}`,
  `create (?:temporary )?table (?:if not exists )?${NAME} (?:\\(|select|as select)`,
  `create user ${NAME} identified`,
  `truncate table ${NAME}(?: [;#-].{0,20})?$`,
  `exec(?:ute)? (?:\\(|@v|immediate '|master\\.|(?:\\w+\\.){0,2}[sx]p_\\w+)`,
  `waitfor (?:delay|time) '`,
  `set (?:@v|global \\w+) =`,
  `load (?:data|xml) (?:\\w+ ){0,2}infile`,
  `grant [\\w ,]{1,60} on [\\w.*]+ to`,
  `(?:backup database ${NAME} to|attach database '|pragma \\w+ =|prepare ${NAME} from ')`,
  `copy ${NAME} (?:\\( [\\w ,]{1,60} \\) )?(?:from|to) (?:'|program)`,
  `show (?:tables|databases|grants|processlist)(?: [;#-].{0,20})?$`,
]

/** Enough wherever it stands: variables of T-SQL that are filled and run, waiting, writing of files. */
const TELLING =
  /\bwaitfor (?:delay|time) '|\binto (?:out|dump)file\b|\bdeclare @v|\bset @v =|\bexec(?:ute)? \( ?@v|\bif (?:not )?exists \( select\b|\bon duplicate key update \w/

/** A query of names only: of a login's columns, from a table called like one. Others are sentences: select seat from map. */
const OF_LOGINS =
  /^select (?:distinct |all )?(?:(?:\w+\.)?(?:id|user_?id|login|pass|passwd|password|pwd|user_?name|hash|e?mail|\w{2,20}_(?:id|name|hash))(?: , \b)?){1,9} from (?:\w+\.)?(?:users?|accounts?|members?|admins?|customers?|employees|dual|logins?|\w{2,20}_\w{2,20})(?: where| order| limit| [;#-]|$)/

const pattern = (list: readonly string[]): RegExp => new RegExp(`^(?:${list.join('|')})`)
const FOLLOWS = pattern(FOLLOWING)
const STANDS = pattern(ALONE)

/** Tokens of a statement that are looked at. */
const ENOUGH = 24

/** The tokens from a place on as text with a space between two. */
const spell = ({ texts }: Tokens, from: number): string =>
  texts
    .slice(from, from + ENOUGH)
    .join(' ')
    .slice(0, 400)

/** Whether a second statement, or a call of a database's function, begins behind some semicolon. */
export function hasSecondStatement(tokens: Tokens): boolean {
  const { letters } = tokens
  const at = letters.indexOf(';')
  if (at < 0) return false
  return letters
    .slice(at, at + 100)
    .some((letter, i) => letter === ';' && isNext(tokens, at + i + 1))
}

const isNext = (tokens: Tokens, at: number): boolean =>
  /[fh]/.test(tokens.letters[at] ?? '') || FOLLOWS.test(spell(tokens, at))

/** Whether the tokens are a statement by themselves, other than a select. */
export function isStatement(tokens: Tokens): boolean {
  const { letters, texts } = tokens
  const query = letters.indexOf('S')
  if (query >= 0 && OF_LOGINS.test(spell(tokens, query))) return true
  if (!letters.includes('T') && !letters.includes('N')) return false
  return STANDS.test(spell(tokens, 0)) || TELLING.test(texts.join(' '))
}
