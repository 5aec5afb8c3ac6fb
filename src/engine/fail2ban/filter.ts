import { type Config, configOf, type Folder } from './config.ts'
import { faultOf, Faulty, type Unread } from './fault.ts'
import { optionOf, taggedOption } from './interpolate.ts'
import { replaceTags } from './tags.ts'

/** What a filter's files say, all names in it replaced: what fail2ban would be told. */
export interface FilterText {
  /** As a jail names it: without `.conf`. */
  readonly name: string
  readonly failregex: readonly string[]
  readonly ignoreregex: readonly string[]
  readonly prefregex: string | undefined
  readonly datepattern: readonly string[]
  /** Lines that are looked at together. */
  readonly maxlines: number
  /** Whether `<HOST>` may be a name. */
  readonly names: boolean
  /** Options that this app does not follow: `ignorecommand` … */
  readonly unused: readonly string[]
  /** Files that were read, and included ones that are not there. */
  readonly files: readonly string[]
  readonly missing: readonly string[]
}

export type FilterReading =
  | { readonly kind: 'filter'; readonly filter: FilterText }
  /** `part`: the file is no filter by itself, others include it. */
  | { readonly kind: 'part'; readonly name: string }
  | { readonly kind: 'unread'; readonly name: string; readonly why: Unread }

const READ = ['usedns', 'prefregex', 'ignoreregex', 'failregex', 'maxlines', 'datepattern'] as const

/** Every filter of a folder by name, files that others include among them. */
export const filterNames = (folder: Folder): readonly string[] =>
  [...folder.files.keys()]
    .filter((name) => name.endsWith('.conf') || isLocalAlone(folder, name))
    .map((name) => name.replace(/\.(?:conf|local)$/, ''))
    .sort()

const isLocalAlone = (folder: Folder, name: string): boolean =>
  name.endsWith('.local') && !folder.files.has(name.replace(/\.local$/, '.conf'))

/** Reads one filter of a folder; `options` are those of a jail: `filter = sshd[mode=aggressive]`. */
export function readFilter(
  folder: Folder,
  name: string,
  options: ReadonlyMap<string, string> = new Map(),
): FilterReading {
  const file = folder.files.has(`${name}.conf`) ? `${name}.conf` : nameIn(folder, name)
  const unread = (why: Unread): FilterReading => ({ kind: 'unread', name, why })
  if (!folder.files.has(file)) return unread(without([file]))
  const config = configOf(folder, file)
  const [problem] = config.problems
  if (problem !== undefined) return unread(problem)
  try {
    const told = optionsOf(config, options)
    const failregex = linesOf(told.get('failregex'))
    if (failregex.length > 0) return { kind: 'filter', filter: textOf(name, config, told) }
    if (config.missing.length > 0) return unread(without(config.missing))
    return { kind: 'part', name }
  } catch (error) {
    if (!(error instanceof Faulty)) throw error
    return unread({ fault: error.fault, at: error.at, missing: config.missing })
  }
}

const without = (files: readonly string[]): Unread => ({
  fault: faultOf('file-missing', files.join(', ')),
  at: '',
  missing: [],
})

const nameIn = (folder: Folder, name: string): string =>
  folder.files.has(name) ? name : `${name}.local`

const linesOf = (value: string | undefined): string[] =>
  (value ?? '').split('\n').filter((line) => line.trim() !== '')

/** Options of `[Definition]` and `[Init]`; a jail's own come first. */
function optionsOf(config: Config, jail: ReadonlyMap<string, string>): Map<string, string> {
  const definition = config.sections.get('Definition')
  const given = new Map(jail)
  if (!given.has('logtype') && definition?.has('logtype') !== true) given.set('logtype', 'file')
  const scope = { config, section: 'Definition', given }
  const told = new Map<string, string>()
  for (const name of READ) {
    const value = given.has(name) ? undefined : optionOf(scope, name)
    if (value !== undefined) told.set(name, value)
  }
  for (const [name, value] of given) told.set(name, value)
  addInit(config, given, told)
  return replaceTags(told, (name) => taggedOption(scope, name))
}

/** What `[Init]` says counts unless the jail says otherwise, whose filter may still ask for `<known/name>`. */
function addInit(
  config: Config,
  given: ReadonlyMap<string, string>,
  told: Map<string, string>,
): void {
  const init = { config, section: 'Init', given: new Map<string, string>() }
  for (const name of config.sections.get('Init')?.keys() ?? []) {
    const value = optionOf(init, name)
    if (value === undefined || name.startsWith('known/')) continue
    told.set(`known/${name}`, value)
    if (!given.has(name)) told.set(name, value)
  }
}

/** Options of a jail or filter that have no part in what a line matches, or that only a server can follow. */
const UNUSED = ['ignorecommand', 'ignoreip', 'ignoreself']

function textOf(name: string, config: Config, told: ReadonlyMap<string, string>): FilterText {
  const lines = Number.parseInt(told.get('maxlines') ?? '', 10)
  const prefregex = told.get('prefregex') ?? ''
  return {
    name,
    failregex: linesOf(told.get('failregex')),
    ignoreregex: linesOf(told.get('ignoreregex')),
    prefregex: prefregex === '' ? undefined : prefregex,
    datepattern: linesOf(told.get('datepattern')).map((line) => line.trim()),
    maxlines: Number.isNaN(lines) ? 1 : Math.min(MOST_LINES, Math.max(1, lines)),
    names: (told.get('usedns') ?? 'warn').toLowerCase() !== 'no',
    unused: UNUSED.filter(
      (option) => config.sections.get('Definition')?.has(option) ?? told.has(option),
    ),
    files: config.files,
    missing: config.missing,
  }
}

/** Most lines that are looked at together, whatever a filter asks for. */
export const MOST_LINES = 500
