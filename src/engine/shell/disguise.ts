import { isPlainWord, isProgram } from './programs.ts'

/** Units that are looked at: attackers' lines are short. */
const LONGEST = 4096
/** What ends a word for the shell, and what JSON and lists have around theirs. */
const WORD = /[^\s;|&<>=,:{}[\]]{4,80}/g
/** A sign between two letters that the shell passes over. */
const INSIDE = /[a-z\d](?:\$[@*]|\$\(\)|["'\\^`])+[a-z\d]/i
/** What means nothing: empty strings and commands, variables that are never set, escapes of letters. */
const NOTHING = /""|''|``|\$[@*]|\$\(\)|[\\^](?=[\w/])/g
/** Programs of Windows that hide in the same way. */
const OF_WINDOWS: ReadonlySet<string> = new Set(
  'powershell pwsh cmd ipconfig systeminfo certutil bitsadmin rundll32 regsvr32 mshta wscript cscript netsh tasklist wmic'.split(
    ' ',
  ),
)

/** The first word that is a program's name only once quotes, backslashes, carets and empty variables within it are gone. */
export function disguisedIn(text: string): { start: number; end: number } | undefined {
  const seen = text.length > LONGEST ? text.slice(0, LONGEST) : text
  for (const { 0: word, index } of seen.matchAll(WORD))
    if (INSIDE.test(word) && isDisguised(word)) return { start: index, end: index + word.length }
  return undefined
}

function isDisguised(word: string): boolean {
  const open = word.replace(NOTHING, '')
  if (count(open, "'") % 2 === 1 || count(open, '"') % 2 === 1) return false
  const plain = open.replace(/["']/g, '').replace(/^@/, '').toLowerCase()
  const name = plain.slice(plain.lastIndexOf('/') + 1)
  if (OF_WINDOWS.has(name)) return true
  return isProgram(name) && !isPlainWord(name) && (name.length > 2 || plain.includes('bin/'))
}

const count = (text: string, sign: string): number => text.split(sign).length - 1
