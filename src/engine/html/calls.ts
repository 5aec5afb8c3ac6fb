import { isSign, type Token, tokensOf } from './code.ts'
import type { Place } from './handlers.ts'

/** Functions that show a window of their own or run text as code: what planted scripts call first. Lower case. */
const RUNNERS = new Set(
  'alert prompt confirm eval settimeout setinterval setimmediate execscript'.split(' '),
)

/** The global object under its names. */
const GLOBALS = new Set(
  'top self window parent frames globalthis this document location opener'.split(' '),
)

/** What tells of a page when it is handed to a function. */
const SECRETS = new Set(
  'cookie domain document location window self this origin name localstorage navigator'.split(' '),
)

/** Functions of a page that load, send or change something; with a text or a secret to work on they are an attack. */
const DEEDS = new Set(
  `fetch write writeln open print import atob unescape decodeuri decodeuricomponent getscript sendbeacon insertadjacenthtml
postmessage pushstate replacestate globaleval appendchild fromcharcode btoa assign replace navigate queryselector getelementbyid createelement`.split(
    /\s+/,
  ),
)

/** Methods that call a function handed to them when they are called without parentheses. */
const TAGGED = new Set(
  `call apply bind sort map join find filter some every foreach reduce replace replaceall from of assign split concat
flatmap constructor then at with set get construct findindex`.split(/\s+/),
)

const WORDS_OF_CODE = /alert|prompt|confirm|eval|document|cookie|location|fetch|import|constructor/i

const QUOTES = ['"', "'", '`'] as const

/** Where a value calls a function as planted scripts do, whatever quote it first has to break out of. */
export function callIn(text: string): Place | undefined {
  const begins = QUOTES.map((quote) => text.indexOf(quote) + 1).filter((at) => at > 0)
  for (const from of [0, ...begins]) {
    const found = callAmong(tokensOf(text, from))
    if (found !== undefined) return found
  }
  return undefined
}

function callAmong(tokens: readonly Token[]): Place | undefined {
  for (let at = 0; at < tokens.length; at++) {
    const last = callAt(tokens, at)
    const token = tokens[at]
    if (last >= 0 && token !== undefined)
      return { start: token.start, end: tokens[last]?.end ?? token.end }
  }
  return undefined
}

/** What begins with a token: by its name, by its kind, by the sign that follows. */
const callAt: Test = (tokens, at) => {
  for (const test of testsOf(tokens[at])) {
    const last = test(tokens, at)
    if (last >= 0) return last
  }
  const next = tokens[at + 1]
  if (isSign(next, '[')) return reachesByText(tokens, at)
  return isSign(next, '.') ? climbs(tokens, at) : -1
}

/** Place of the token that ends what the test looks for, which begins at `at`; -1 where it does not. */
type Test = (tokens: readonly Token[], at: number) => number

const lower = (token: Token | undefined): string =>
  token?.kind === 'name' ? token.text.toLowerCase() : ''

/** A `(`, or the backtick of a template that a function is called with. */
const opens = (token: Token | undefined): boolean =>
  isSign(token, '(`') || (token?.kind === 'string' && token.quote === '`')

/**
 * `alert(1)`, `alert?.(1)`, `alert.call(…)`, `(alert)(1)`, and the name alone where it is spelled with escapes.
 */
const runs: Test = (tokens, at) => {
  const token = tokens[at]
  if (token?.made === true) return at
  const next = isSign(tokens[at + 1], '?') && isSign(tokens[at + 2], '.') ? at + 3 : at + 1
  if (isSign(tokens[next], '.')) return runsBy(tokens, next + 1)
  if (isSign(tokens[next], ')'))
    return isSign(tokens[at - 1], '(,') && opens(tokens[next + 1]) ? next + 1 : -1
  return opens(tokens[next]) && !isProse(tokens, at, next) ? next : -1
}

/** The method of a function that runs it. */
const runsBy: Test = (tokens, at) =>
  /^(?:call|apply|bind)$/.test(lower(tokens[at])) && opens(tokens[at + 1]) ? at + 1 : -1

/** `confirm (booking)`, `confirm(ed)`: a remark, an ending. */
function isProse(tokens: readonly Token[], at: number, next: number): boolean {
  const first = tokens[next + 1]
  if (tokens[at]?.end === tokens[next]?.start)
    return /^(?:s|e?d|es|er|ing)$/.test(first?.text ?? '') && isSign(tokens[next + 2], ')')
  return first?.kind === 'name' && !SECRETS.has(lower(first)) && !isSign(tokens[next + 2], '(.')
}

/** `[1].map(alert)`, `${alert}`, `onerror=alert;throw 1`, `{valueOf:alert}`, `a=alert,a(1)`. */
const handedOver: Test = (tokens, at) => {
  if (!RUNNERS.has(lower(tokens[at]))) return -1
  const [before, after] = [tokens[at - 1], tokens[at + 1]]
  if (isSign(before, '{') && isSign(after, '}') && lower(tokens[at - 2]) === '$') return at + 1
  if (isSign(before, '=:')) return isKept(tokens, at) ? at : -1
  if (!isSign(before, '(,') || !isSign(after, '),')) return -1
  for (let open = at - 1; open > at - 10; open--)
    if (isSign(tokens[open], '(')) return isSign(tokens[open - 2], '.') ? at + 1 : -1
  return -1
}

/** Whether a function goes into a variable or property that is called later, by itself or by what follows. */
function isKept(tokens: readonly Token[], at: number): boolean {
  const name = lower(tokens[at - 2])
  if (/^on[a-z]|^valueof$|^tostring$/.test(name) || isSign(tokens[at - 3], '.')) return true
  if (name === '' || !isSign(tokens[at + 1], ';,')) return false
  return tokens
    .slice(at + 2, at + 14)
    .some((token, i, rest) => lower(token) === name && opens(rest[i + 1]))
}

/** `top['al' + 'ert']`, `window[/al/.source + …](1)`, `x['constructor']`. */
const reachesByText: Test = (tokens, at) => {
  const end = keyEnd(tokens, at + 2)
  if (end < 0) return -1
  const key = tokens.slice(at + 2, end)
  const texts = key.filter(({ kind }) => kind === 'string' || kind === 'regex')
  // `(window)['x']`
  const base = isSign(tokens[at], ')') ? tokens[at - 1] : tokens[at]
  const ofGlobal = GLOBALS.has(lower(base))
  if (ofGlobal && texts.length > 0) return end
  if (opens(tokens[end + 1]) && (isWorkedOut(key, texts) || (ofGlobal && key.length > 1)))
    return end
  return texts.length === 1 && texts[0]?.text === 'constructor' ? end : -1
}

/** Whether a key is put together, or names what it should not. */
const isWorkedOut = (key: readonly Token[], texts: readonly Token[]): boolean =>
  texts.some(({ made, text }) => made || RUNNERS.has(text.toLowerCase())) ||
  key.filter(({ kind }) => kind === 'name').length > 1

const LONGEST_KEY = 32

/** Where the `]` stands that closes the key begun at `from`; -1 where it is none that is worked out from names and texts. */
function keyEnd(tokens: readonly Token[], from: number): number {
  let depth = 1
  for (let at = from; at < Math.min(tokens.length, from + LONGEST_KEY); at++) {
    const token = tokens[at]
    if (isSign(token, '[')) depth++
    else if (isSign(token, ']')) depth--
    else if (token?.kind === 'sign' && !/[+.()!~`]/.test(token.text)) return -1
    if (depth === 0) return at
  }
  return -1
}

/** `('ale' + 'rt(1)')()`: a text, put together, as if it were a function. */
const callsText: Test = (tokens, at) => {
  const token = tokens[at]
  if (token?.kind !== 'string' || !token.made || !WORDS_OF_CODE.test(token.text)) return -1
  let next = at + 1
  while (next < at + 4 && isSign(tokens[next], ')')) next++
  return isSign(tokens[next], '(') ? next : -1
}

/** `[].constructor.constructor(…)`, `''.constructor('…')`, `Reflect.set(…)`. */
const climbs: Test = (tokens, at) => {
  const name = lower(tokens[at])
  if (!isSign(tokens[at + 1], '.')) return -1
  const second = lower(tokens[at + 2])
  const after = tokens[at + 3]
  if (second === 'constructor')
    return (opens(after) && name !== 'super') || isSign(after, '.[') ? at + 2 : -1
  if (name === 'reflect') return opens(after) || isSign(after, '.') ? at + 2 : -1
  return TAGGED.has(second) && opens(after) && !isSign(after, '(') ? at + 3 : -1
}

/** `].join``: a method called with a template. */
const tagged: Test = (tokens, at) => {
  if (!isSign(tokens[at], '])') || !isSign(tokens[at + 1], '.')) return -1
  const after = tokens[at + 3]
  return TAGGED.has(lower(tokens[at + 2])) && opens(after) && !isSign(after, '(') ? at + 3 : -1
}

/** `fetch('//…')`, `write(cookie)`, `$.getScript(…)`, a dynamic import. */
const works: Test = (tokens, at) => {
  const name = lower(tokens[at])
  const next = tokens[at + 1]
  if (!DEEDS.has(name) || !opens(next) || tokens[at]?.end !== next?.start) return -1
  if (PLAIN.has(name) && isSign(tokens[at - 1], '.'))
    return GLOBALS.has(lower(tokens[at - 2])) ? at + 1 : -1
  const first = tokens[at + 2]
  return SECRETS.has(lower(first)) || (name !== 'print' && isText(next, first)) ? at + 2 : -1
}

/** Methods of many things. */
const PLAIN = new Set(['replace', 'assign', 'open', 'print', 'write'])

/** Whether a call begins with a text. */
const isText = (open: Token | undefined, first: Token | undefined): boolean =>
  open?.kind === 'string' || first?.kind === 'string' || isSign(first, '`')

/** `{cookie}=document`, `document.cookie=…`, `+document.domain`, `document.write(…)`. */
const reads: Test = (tokens, at) => {
  const [before, next, name, after] = [-1, 1, 2, 3].map((by) => tokens[at + by])
  if (isSign(before, '=') && isSign(tokens[at - 2], '}]')) return at
  if (!isSign(next, '.') || !/^[a-z]{3,30}$/.test(lower(name))) return -1
  // `document.getElementById(...) is null` is what browsers report.
  if (isSign(after, '=([') && !isSign(tokens[at + 4], '.')) return at + 2
  return SECRETS.has(lower(name)) && isUsed(tokens, at) ? at + 2 : -1
}

/**
 * Whether a property is worked with: nobody who only writes about it puts blanks or comments before the dot. A plus behind a
 * name may be a blank yet to be decoded.
 */
function isUsed(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.end !== tokens[at + 1]?.start || isSign(tokens[at - 1], '(,{')) return true
  return isSign(tokens[at - 1], '+') && tokens[at - 2]?.kind !== 'name'
}

/** `new Image`, `new XMLHttpRequest()`, `location=name`, `location='javascript:…'`. */
const makes: Test = (tokens, at) => {
  const name = lower(tokens[at])
  const next = tokens[at + 1]
  if (name === 'new') return MADE.has(lower(next)) ? at + 1 : -1
  if (name !== 'location' || !isSign(next, '=')) return -1
  const value = tokens[at + 2]
  const script = value?.kind === 'string' && /script|data:|^(?:https?:)?\/\//i.test(value.text)
  return script || SECRETS.has(lower(value)) ? at + 2 : -1
}

/** Things that load or send by themselves. */
const MADE = new Set(
  'image xmlhttprequest websocket worker sharedworker eventsource activexobject function'.split(
    ' ',
  ),
)

/** `import x from '…'`, `import {x} from '…'`, `import '…'`. */
const imports: Test = (tokens, at) => {
  if (lower(tokens[at]) !== 'import') return -1
  const braced = isSign(tokens[at + 1], '{*')
  for (let to = at + 1; to < at + 24; to++) {
    const token = tokens[to]
    if (token?.kind === 'string') return to === at + 1 || braced || to === at + 3 ? to : -1
    if (token?.kind !== 'name' && !isSign(token, '{},*')) return -1
  }
  return -1
}

const NO_TESTS: readonly Test[] = []
const FUNCTION_TESTS: readonly Test[] = [runs]
const TEXT_TESTS: readonly Test[] = [callsText]
const SIGN_TESTS: readonly Test[] = [tagged]

/** By the name that they begin with. */
const NAME_TESTS: ReadonlyMap<string, readonly Test[]> = new Map<string, readonly Test[]>([
  ...[...DEEDS].map((name) => [name, [works]] as const),
  ...[...RUNNERS].map((name) => [name, [runs, handedOver]] as const),
  ['document', [reads]],
  ['new', [makes]],
  ['location', [makes]],
  ['import', [works, imports]],
])

function testsOf(token: Token | undefined): readonly Test[] {
  // `function` begins a function, `Function` makes one of text.
  if (token?.text === 'Function') return FUNCTION_TESTS
  if (token?.kind === 'name') return NAME_TESTS.get(token.text.toLowerCase()) ?? NO_TESTS
  if (token?.kind === 'string') return TEXT_TESTS
  return isSign(token, '])') ? SIGN_TESTS : NO_TESTS
}
