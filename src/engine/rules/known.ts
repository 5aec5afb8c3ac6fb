import { DEEDS, type DeedName } from './known-deeds.ts'
import { productInJapanese } from './known-products.ts'
import { escapedLetter } from './known-examples.ts'
import type { Example, Examples, Needs, Rule, Severity } from './rule.ts'

/** A request that is known from an advisory, as one line of a table. */
export interface KnownRequest {
  /** Last part of the rule's id. */
  readonly name: string
  /** As its maker writes it. */
  readonly product: string
  readonly does: DeedName
  /** CVE ids without `CVE-`. */
  readonly cve?: readonly string[]
  /** Where it is described, if not (only) under its CVE ids. */
  readonly ref?: string
  /**
   * What the path has in it, in any case of letters, starting at a slash: the product may live in a folder. `^` first: it does
   * not. `*` stands for something without a slash, `**` for anything. Ends with a name unless the last is `/` or `*`.
   */
  readonly path: string
  /**
   * Parameters that must be there, in any order: `name` with any value, `name=start` of a value, `name~shape` with a value of
   * that shape, `~shape` where the query as a whole has it.
   */
  readonly args?: readonly string[]
  readonly methods?: readonly string[]
  /** Where the deed's own would mislead. */
  readonly severity?: Severity
  /** A request line as an exploit sends it, without the protocol; it is tried with a letter escaped, too. */
  readonly hit: string
  /** More of them, where one does not need all that the line asks for. */
  readonly also?: readonly string[]
  /** Look-alikes that a line asking for less would see; request lines as in `hit`. */
  readonly misses: Examples
}

/** What the value of a parameter must have in it. */
const SHAPES: Readonly<Record<string, string>> = {
  shell: String.raw`[^&]{0,200}?(?:[;|\`$\n<>]|&&)`,
  path: String.raw`(?:[^&]{0,200}?\.\.|[/\\]|[a-z]:|file:|php:)`,
  dots: String.raw`[^&]{0,200}?\.\.`,
  url: String.raw`[^&]{0,40}?(?:\/\/|[\\@])`,
  quote: String.raw`[^&]{0,200}?(?:['"()]|\b(?:select|union|sleep|and|or)\b)`,
  union: String.raw`[^&]{0,200}?\b(?:(?:union|select)(?=[\s+(/*'"@]|%20)|(?:sleep|concat|extractvalue|updatexml)\s?\()`,
  markup: String.raw`[^&]{0,200}?[<>"'()]`,
  phpquote: String.raw`[^&]{0,100}?'\s{0,4}\.`,
  nasips: 'mobile/webNasIPS',
  some: '.',
  script: String.raw`[^&]{0,400}?script`,
  listing: String.raw`\s{0,9}show\s{1,9}(?:databases|users|grants|diagnostics|stats|shards|servers)`,
  requirecfg: String.raw`require-(?:js-)?cfg\.js`,
}

/** Literals of which such a value has one; only for shapes that ordinary parameters do not have. */
const NEEDS_OF_SHAPES: Readonly<Record<string, readonly string[]>> = {
  dots: ['..'],
  script: ['script'],
  listing: ['show'],
  union: ['union', 'select', 'sleep', 'concat', 'extractvalue', 'updatexml'],
}

/** Literals that are in many products' addresses: they tell nothing where another literal does. */
const COMMON = new Set([
  '/index.php',
  '/wp-admin/admin-ajax.php',
  '/wp-admin/admin-post.php',
  '/wp-admin/admin.php',
  '/wp-json/',
  '/cgi-bin/',
  '/api/v1/',
])

const escape = (text: string): string => text.replace(/[$()+.?[\\\]^{|}]/g, '\\$&')

/** The rules of a table. Rules on one hole that would be called the same are told apart by path, else by name. */
export function rulesOf(table: readonly KnownRequest[]): readonly Rule[] {
  const rules = table.map(ruleOf)
  const isShared = shared(rules.map(({ title }) => title))
  const called = table.map(({ path }, i) => `${rules[i]?.title ?? ''} · ${placeIn(path)}`)
  const isStillShared = shared(called)
  return rules.map((rule, i) => {
    const { path, name } = table[i] as KnownRequest
    if (!isShared(rule.title)) return rule
    const more = isStillShared(called[i] ?? '') ? name : placeIn(path)
    const { title, ja } = titlesOf(table[i] as KnownRequest, more)
    return { ...rule, title, ja: { ...rule.ja, title: ja } }
  })
}

/** Whether a text is there more than once. */
function shared(texts: readonly string[]): (text: string) => boolean {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const text of texts) (seen.has(text) ? twice : seen).add(text)
  return (text) => twice.has(text)
}

/** What a rule is called in English and Japanese; `more` tells it from others on the same hole. */
function titlesOf({ product, does, cve = [] }: KnownRequest, more?: string) {
  const deed = DEEDS[does]
  const id = cve[0] === undefined ? [] : [`CVE-${cve[0]}`]
  const aside = more === undefined ? id : [...id, more]
  const named = id.map((one) => ` (${one})`).join('')
  return {
    title: `${product}: ${deed.title}${named}${more === undefined ? '' : ` · ${more}`}`,
    ja: `${productInJapanese(product)}：${deed.ja.title}${aside.length === 0 ? '' : `（${aside.join('、')}）`}`,
  }
}

/** The end of a path, as people name it. */
function placeIn(path: string): string {
  const names = path
    .replace(/^\^/, '')
    .split('/')
    .filter((name) => name !== '')
  return names.slice(-2).join('/')
}

function ruleOf(known: KnownRequest): Rule {
  const { name, does, cve = [], methods, hit, also = [] } = known
  const [first, second, ...rest] = known.misses
  const deed = DEEDS[does]
  const ids = cve.map((id) => `CVE-${id}`)
  const { title, ja } = titlesOf(known)
  const nvd = ids.map((id) => `https://nvd.nist.gov/vuln/detail/${id}`)
  return {
    id: `cve/${name}`,
    title,
    why: deed.why,
    ja: { title: ja, why: deed.ja.why },
    severity: known.severity ?? deed.severity,
    stage: deed.stage,
    attack: deed.attack,
    cwe: deed.cwe,
    cve: ids,
    refs: known.ref === undefined ? nvd : [known.ref, ...nvd],
    where: [known.args === undefined ? 'path' : 'target'],
    needs: needsOf(known),
    match: patternOf(known),
    ...(methods === undefined ? {} : { when: { method: methods } }),
    hits: [`${hit} HTTP/1.1`, escapedLetter(hit), ...also.map(withProtocol)],
    misses: [withProtocol(first), withProtocol(second), ...rest.map(withProtocol)],
  }
}

const withProtocol = (example: Example): Example =>
  typeof example === 'string' ? `${example} HTTP/1.1` : example

/** The name of a parameter, and what its value must be. */
function argOf(arg: string): { name: string; start: string; shape: string | undefined } {
  const mark = /[=~]/.exec(arg)
  if (mark === null) return { name: arg, start: '', shape: undefined }
  const name = arg.slice(0, mark.index)
  const rest = arg.slice(mark.index + 1)
  return mark[0] === '='
    ? { name, start: rest, shape: undefined }
    : { name, start: '', shape: rest }
}

function needsOf({ path, args = [] }: KnownRequest): Needs {
  const pieces = path.replace(/^\^/, '').split(/\*+/)
  const wanted = args.map(argOf)
  const names = wanted
    .filter(({ name }) => name !== '')
    .map(({ name, start }) => `${name}=${start}`)
  const all = [...pieces, ...names].map((text) => text.toLowerCase())
  const telling = all.filter((text) => text.length > 2 && !COMMON.has(text))
  const shapes = wanted
    .map(({ shape = '' }) => NEEDS_OF_SHAPES[shape])
    .filter((list) => list !== undefined)
  const [first = path, ...rest] = [...(telling.length > 0 ? telling : all), ...shapes]
  return [first, ...rest]
}

/**
 * Bounded everywhere, so that no value makes it slow: 300 units before the path, 300 after it, parameters within the first 3000
 * units of the query.
 */
function patternOf({ path, args }: KnownRequest): RegExp {
  const body = escape(path.replace(/^\^/, ''))
    .replaceAll('**', '[^?]{0,200}')
    .replaceAll('*', '[^/?]{0,80}')
  const end = /[/*]$/.test(path) ? '' : String.raw`(?![\w.-])`
  const wanted = args?.map(patternOfArg).join('') ?? ''
  const rest = args === undefined ? '' : String.raw`[^?]{0,300}(?=\?)`
  return new RegExp(`${startOf(path, args === undefined)}${body}${end}${rest}${wanted}`, 'i')
}

function startOf(path: string, alone: boolean): string {
  if (path.startsWith('^')) return '^(?:https?://[^/?]{1,200})?'
  return alone && !path.includes('*') ? '' : '^[^?]{0,300}?'
}

function patternOfArg(arg: string): string {
  const { name, start, shape } = argOf(arg)
  const value = shape === undefined ? escape(start) : (SHAPES[shape] ?? '')
  return name === ''
    ? String.raw`(?=\?${value})`
    : String.raw`(?=[\s\S]{0,3000}?[?&;]${escape(name)}=${value})`
}
