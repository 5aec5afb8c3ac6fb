import { isPlainWord, isProgram, isRunner } from './programs.ts'

/** Characters that are looked at: attackers' lines are short, and a longer value is looked at up to here. */
const LONGEST = 4096
/** Words before the program itself: `sudo -n env A=1 wget`. */
const WORDS = 8

interface Span {
  readonly start: number
  readonly end: number
}

/** Where a new command begins. A lone `&` counts only with a blank, as it parts the fields of every query. */
const SEPARATOR = /[;|`\n\r]|&&|&\s|\$\(|[<>]\(/g
const BLANK = /[\s({!]/
/** Signs that stand in a word and mean nothing to the shell: quotes, backslashes, empty variables. */
const NOTHING = /["'\\]|\$[@*]/g

/**
 * The first place where a shell would end what was meant and run a program: a separator, perhaps runners such as `sudo`, and
 * a program's name, quotes and paths taken off. Words that are English as well need an argument of a shell's kind.
 */
export function commandIn(text: string): Span | undefined {
  const seen = text.length > LONGEST ? text.slice(0, LONGEST) : text
  for (const { index, 0: mark } of seen.matchAll(SEPARATOR)) {
    const end = runAt(seen, index + mark.length)
    if (end !== undefined) return { start: index, end }
  }
  return undefined
}

/**
 * A value that is a command line by itself, `ls -la /tmp`: a program at its beginning, and after it what only a shell's line
 * goes on with. `from` is where the value begins.
 */
export function commandLineAt(text: string, from: number): Span | undefined {
  const seen = text.length > LONGEST ? text.slice(0, LONGEST) : text
  const end = runAt(seen, from)
  if (end === undefined) return undefined
  const rest = seen.slice(end, end + 120)
  return ARGUMENT.test(rest) ? { start: from, end } : undefined
}

/** The end of a program's name where a command that runs begins at `from`. */
function runAt(text: string, from: number): number | undefined {
  let at = from
  let after = false
  for (let words = 0; words < WORDS; words++) {
    while (at < text.length && BLANK.test(text.charAt(at))) at++
    const end = wordEnd(text, at)
    if (end === at) return undefined
    const raw = text.slice(at, end)
    const word = nameOf(raw)
    if (isProgram(word) && runs(text, end, word, raw)) return end
    const skip = isRunner(word) || /^\w{1,40}=/.test(raw) || (after && /^(?:-|\d)/.test(raw))
    if (!skip) return undefined
    after ||= isRunner(word)
    at = end
  }
  return undefined
}

/** A word ends at a blank or at what a shell ends words with. */
function wordEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && !/[\s;|&`()<>{}]/.test(text.charAt(at)) && at - from < 80) at++
  return at
}

function nameOf(raw: string): string {
  const plain = raw.replace(NOTHING, '')
  return plain.slice(plain.lastIndexOf('/') + 1).toLowerCase()
}

/** What only a line of a shell goes on with. */
const ARGUMENT = /^\s{1,20}(?:-{1,2}\w|[~/*$"'<>]|\.{1,2}\/|\w+:\/\/|[\w.-]{1,60}\/\w|\+\w)/
const CLOSED = /^\s{0,20}(?:$|[;|&`)#<>])/
/** Programs that tell something without an argument; shorter ones are looked for by cmdi/short-command. */
const LONE: ReadonlySet<string> = new Set(['env', 'set'])

function runs(text: string, end: number, word: string, raw: string): boolean {
  const rest = text.slice(end, end + 120)
  if (raw.includes('/') && !raw.includes('//')) return true
  if (ARGUMENT.test(rest)) return true
  if (isPlainWord(word)) return LONE.has(word) && CLOSED.test(rest)
  return /^(?:$|[\s;|&`)#<>])/.test(rest)
}
