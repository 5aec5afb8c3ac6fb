import type { Config } from './config.ts'
import { faultOf, Faulty } from './fault.ts'
import type { Section } from './ini.ts'

/** Deepest nesting of `%(name)s`, as in Python. */
const DEEPEST = 10
/** Longest value, in characters: options that hold each other many times grow without end. */
export const LONGEST_VALUE = 262_144

const SIGN = /%(?:(%)|\(([^)]+)\)s)?/g
const IN_SECTION = /^([\w-]+)\/(.+)$/

/** Where values are looked up: what a person set, the section, the defaults. */
interface Scope {
  readonly config: Config
  readonly section: string
  readonly given: Section
}

/** An option of a section with every `%(name)s` in it replaced; undefined where there is none. */
export function optionOf(scope: Scope, name: string): string | undefined {
  const raw = rawOption(scope, name.toLowerCase())
  return raw === undefined ? undefined : interpolated(scope, name, raw, 1)
}

/** `section/name` and `known/name` too, as `<lt_file/datepattern>` names them. */
export function taggedOption(scope: Scope, name: string): string | undefined {
  const [, section = '', option = ''] = IN_SECTION.exec(name) ?? []
  if (section.toLowerCase() === 'known') {
    const value = scope.config.known.get(scope.section)?.get(option.toLowerCase())
    return value === undefined ? optionOf(scope, option) : interpolated(scope, option, value, 1)
  }
  if (scope.config.sections.has(section)) {
    const found = optionOf({ ...scope, section, given: new Map() }, option)
    if (found !== undefined) return found
  }
  return optionOf(scope, name)
}

const rawOption = ({ config, section, given }: Scope, name: string): string | undefined =>
  given.get(name) ?? config.sections.get(section)?.get(name) ?? config.defaults.get(name)

function interpolated(scope: Scope, option: string, text: string, depth: number): string {
  if (depth > DEEPEST) throw new Faulty(faultOf('names-too-deep'), option)
  if (!text.includes('%')) return text
  let length = 0
  return text.replace(SIGN, (found: string, percent?: string, name?: string) => {
    if (percent !== undefined) return '%'
    if (name === undefined) throw new Faulty(faultOf('lone-percent'), option)
    const raw = name === '__name__' ? scope.section : referredTo(scope, name)
    if (raw === undefined) throw new Faulty(faultOf('name-unknown', found), option)
    const value = interpolated(scope, option, raw, depth + 1)
    length += value.length
    if (length > LONGEST_VALUE) throw new Faulty(faultOf('value-too-long'), option)
    return value
  })
}

/** The raw value that `%(name)s`, `%(known/name)s` or `%(section/name)s` stands for. */
function referredTo(scope: Scope, name: string): string | undefined {
  const own = rawOption(scope, name.toLowerCase())
  if (own !== undefined) return own
  const [, section = '', option = ''] = IN_SECTION.exec(name) ?? []
  if (section === '') return undefined
  const { config } = scope
  const wanted = option.toLowerCase()
  const from =
    section.toLowerCase() === 'known'
      ? config.known.get(scope.section)
      : section.toLowerCase() === 'default'
        ? undefined
        : config.sections.get(section)
  return from?.get(wanted) ?? config.defaults.get(wanted)
}
