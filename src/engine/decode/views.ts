import { base64, LEAST_RUN } from './base64.ts'
import { breaks } from './breaks.ts'
import { comments } from './comments.ts'
import { entities } from './entities.ts'
import { fillers } from './fillers.ts'
import { lookups } from './lookups.ts'
import { nul } from './nul.ts'
import { noPlaces, type Places, type Step } from './output.ts'
import { path } from './path.ts'
import { percent } from './percent.ts'
import { plus, plusAfterMark } from './plus.ts'
import { script } from './script.ts'
import { hasLetterEscape, server } from './server.ts'
import { shell } from './shell.ts'
import { SHELL_TRAITS, Trait, traitsOf } from './traits.ts'
import { unicode } from './unicode.ts'
import { utf7 } from './utf7.ts'
import { utf8 } from './utf8.ts'

/** Names of the steps, in the order in which they are tried. `percent2` is the second round: encoded twice. */
export const STEP_NAMES = [
  'raw',
  'server',
  'plus',
  'percent',
  'percent2',
  'percent3',
  'percent4',
  'utf8',
  'nul',
  'entities',
  'entities2',
  'unicode',
  'utf7',
  'breaks',
  'fillers',
  'script',
  'comments',
  'shell',
  'path',
  'lookups',
  'base64',
] as const
export type StepName = (typeof STEP_NAMES)[number]

/** Where a `+` is a space: nowhere, in the whole text (a query), or after its first `?`. */
export type PlusMeans = 'plus' | 'space' | 'space-after-mark'

/** One state of a text on its way to plain. */
export interface View {
  /** One unit per byte until the step `utf8` has been passed (`bytes`), then characters. */
  readonly text: string
  readonly bytes: boolean
  readonly step: StepName
  /** The view it was made from; undefined for the raw one. */
  readonly from: View | undefined
  /** Where in the text of `from` each unit came from; only when asked for. */
  readonly places: Places | undefined
}

/** Longest value that is looked at, in bytes. */
export const LONGEST_VALUE = 65_536

/** More views than this no honest or dishonest value needs. */
const MOST_VIEWS = 24

const PERCENT_ROUNDS = ['percent', 'percent2', 'percent3', 'percent4'] as const

/**
 * All distinct texts that a raw text (one unit per byte) decodes to, the raw one first. A text without disguise has one.
 * With `tracing` each view knows the places its units came from; the views are the same either way.
 */
export function views(raw: string, plusMeans: PlusMeans, tracing = false): readonly View[] {
  const traits = traitsOf(raw)
  if (isPlain(raw, traits)) return [rawView(raw)]
  const made = new Decoder(raw, traits, tracing)
  const first = made.first
  const logged = made.take(first, 'server', Trait.backslash, server)
  made.decode(logged, plusMeans)
  if (logged !== first && hasLetterEscape(raw)) made.decode(first, plusMeans)
  return made.views
}

const rawView = (text: string): View => ({
  text,
  bytes: true,
  step: 'raw',
  from: undefined,
  places: undefined,
})

/** Whether no step can find anything: the steps without traits of their own are those on paths and base64. */
function isPlain(text: string, traits: number): boolean {
  if (traits !== 0 || text.length >= LEAST_RUN) return false
  return !text.includes('//') && !text.includes('/.') && !text.includes('..')
}

class Decoder {
  readonly first: View
  readonly views: View[]
  /** Traits of each view's text. */
  readonly #traits: number[]
  readonly #tracing: boolean

  constructor(raw: string, traits: number, tracing: boolean) {
    this.first = rawView(raw)
    this.views = [this.first]
    this.#traits = [traits]
    this.#tracing = tracing
  }

  /** From bytes as a server got them to every reading of them. */
  decode(logged: View, plusMeans: PlusMeans): void {
    const spaced = this.#spaces(logged, plusMeans)
    const end = this.#unwrap(spaced)
    this.#branches(end)
    const open = this.take(end, 'utf7', Trait.plus, utf7)
    const joined = this.take(open, 'breaks', Trait.newline | Trait.tab, breaks)
    this.take(joined, 'fillers', Trait.less, fillers)
    const unescaped = this.take(end, 'script', Trait.backslash, script)
    if (unescaped !== end) this.#branches(unescaped)
    // A plus is a digit of base64: where it became a space, the text before is looked into as well.
    if (spaced !== logged) this.take(logged, 'base64', 0, base64)
    const inside = this.take(end, 'base64', 0, base64)
    if (inside !== end) this.#branches(inside)
  }

  #spaces(view: View, plusMeans: PlusMeans): View {
    if (plusMeans === 'plus') return view
    return this.take(view, 'plus', Trait.plus, plusMeans === 'space' ? plus : plusAfterMark)
  }

  /** The main chain: percent rounds, characters, NUL, entities, look-alikes. */
  #unwrap(view: View): View {
    let now = view
    for (const round of PERCENT_ROUNDS) {
      const next = this.take(now, round, Trait.percent, percent)
      if (next === now) break
      now = next
    }
    now = this.take(now, 'utf8', Trait.high, utf8)
    now = this.take(now, 'nul', Trait.nul, nul)
    now = this.take(now, 'entities', Trait.ampersand, entities)
    if (now.step === 'entities') now = this.take(now, 'entities2', Trait.ampersand, entities)
    return this.take(now, 'unicode', Trait.high, unicode)
  }

  /** What the languages behind the server make of a plain text. */
  #branches(view: View): void {
    const open = this.take(view, 'comments', Trait.star | Trait.newline, comments)
    if (open !== view) this.take(open, 'shell', SHELL_TRAITS, shell)
    this.take(view, 'shell', SHELL_TRAITS, shell)
    this.take(view, 'path', 0, path)
    const looked = this.take(view, 'lookups', Trait.dollar, lookups)
    if (looked !== view) this.take(looked, 'shell', SHELL_TRAITS, shell)
  }

  /** Runs a step if the text has one of its traits (0: always). Returns the new view, one with the same text, or `from`. */
  take(from: View, name: StepName, needs: number, step: Step): View {
    if (needs !== 0 && ((this.#traits[this.views.indexOf(from)] ?? 0) & needs) === 0) return from
    if (this.views.length >= MOST_VIEWS) return from
    const places = this.#tracing ? noPlaces() : undefined
    const text = step(from.text, places)
    if (text === from.text) return from
    for (const view of this.views) if (view.text === text) return view
    const bytes = from.bytes && name !== 'utf8'
    const view: View = { text, bytes, step: name, from, places }
    this.views.push(view)
    this.#traits.push(traitsOf(text))
    return view
  }
}
