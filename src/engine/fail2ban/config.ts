import type { Unread } from './fault.ts'
import { type Ini, readIni, type Section } from './ini.ts'

/** A file that somebody dropped. */
export interface ConfigFile {
  /** Its name; a path before it counts only for telling folders apart. */
  readonly name: string
  readonly text: string
}

/** The files of a folder, each read once. */
export interface Folder {
  readonly files: ReadonlyMap<string, Ini>
}

/** A filter's file with all that it includes, as one. */
export interface Config {
  readonly defaults: Section
  readonly sections: ReadonlyMap<string, Section>
  /** What a section held before a later file overwrote it: `%(known/name)s`. */
  readonly known: ReadonlyMap<string, Section>
  /** Names of the files, first to last read. */
  readonly files: readonly string[]
  /** Included files that are not in the folder, but for a `.local`, which may be missing. */
  readonly missing: readonly string[]
  readonly problems: readonly Unread[]
}

/** Most files that one filter may pull in. */
const MOST_FILES = 100

const baseName = (path: string): string => path.split(/[/\\]/).at(-1) ?? path

/** Reads files; of two of the same name the last one counts. */
export const folderOf = (files: readonly ConfigFile[]): Folder => ({
  files: new Map(files.map(({ name, text }) => [baseName(name), readIni(text)])),
})

interface Gathering {
  readonly folder: Folder
  readonly order: string[]
  readonly missing: Set<string>
}

/** A file, its `.local`, and what they include, merged as fail2ban does: what is read later wins. */
export function configOf(folder: Folder, name: string): Config {
  const gathering: Gathering = { folder, order: [], missing: new Set() }
  gather(gathering, name, [])
  const defaults: Section = new Map()
  const sections = new Map<string, Section>()
  const known = new Map<string, Section>()
  const problems: Unread[] = []
  for (const file of gathering.order) {
    const ini = folder.files.get(file)
    if (ini === undefined) continue
    if (ini.problem !== undefined) problems.push({ fault: ini.problem, at: file, missing: [] })
    for (const [option, value] of ini.defaults) defaults.set(option, value)
    for (const [header, section] of ini.sections) merge(sections, known, header, section)
  }
  return {
    defaults,
    sections,
    known,
    files: gathering.order,
    missing: [...gathering.missing],
    problems,
  }
}

const CONDITION = /^(\w+)(\?.+)$/

/** `[Init?family=inet6]` holds options of `[Init]` that count on a condition. */
function merge(
  sections: Map<string, Section>,
  known: Map<string, Section>,
  header: string,
  section: Section,
): void {
  const [, name = header, condition = ''] = CONDITION.exec(header) ?? []
  const before = sections.get(name)
  const target: Section = before ?? new Map<string, string>()
  const old = known.get(name) ?? new Map<string, string>()
  for (const [option, value] of section) {
    const previous = target.get(option + condition)
    if (previous !== undefined) old.set(option + condition, previous)
    target.set(option + condition, value)
  }
  sections.set(name, target)
  known.set(name, old)
}

function gather(gathering: Gathering, name: string, within: readonly string[]): void {
  const local = localOf(name)
  for (const file of local === name ? [name] : [name, local]) {
    const ini = gathering.folder.files.get(file)
    if (ini === undefined) {
      if (!file.endsWith('.local')) gathering.missing.add(file)
      continue
    }
    if (gathering.order.length >= MOST_FILES) return
    const inside = [...within, file]
    include(gathering, ini, 'before', inside)
    gathering.order.push(file)
    include(gathering, ini, 'after', inside)
  }
}

const localOf = (name: string): string => name.replace(/\.[^.]*$/, '') + '.local'

function include(
  gathering: Gathering,
  ini: Ini,
  when: 'before' | 'after',
  within: readonly string[],
): void {
  const names = ini.sections.get('INCLUDES')?.get(when) ?? ini.defaults.get(when) ?? ''
  for (const line of names.split('\n')) {
    const name = baseName(line.trim())
    if (name === '' || within.includes(name)) continue
    gather(gathering, name, within)
  }
}
