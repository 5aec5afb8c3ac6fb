import { type Fault, faultOf } from './fault.ts'

/** The options of a section, by name in lower case. */
export type Section = Map<string, string>

/** A file in the configuration format of fail2ban, which is that of Python's `configparser`. */
export interface Ini {
  /** `[DEFAULT]`, which counts for every section. */
  readonly defaults: Section
  readonly sections: ReadonlyMap<string, Section>
  /** Why fail2ban would refuse the file; undefined where it would not. */
  readonly problem: Fault | undefined
}

const HEADER = /^\[(.+)\]/
const REMARK = /(?:^|\s);/
/** Longest file that is read, in characters. */
const LONGEST = 1_000_000

interface Reading {
  readonly defaults: Map<string, string[]>
  readonly sections: Map<string, Map<string, string[]>>
  section: Map<string, string[]> | undefined
  /** The lines of the option that is read. */
  value: string[] | undefined
  indent: number
  problem: Fault | undefined
}

/** Reads a file; lines that are none of the format are its `problem`, and the rest is read all the same. */
export function readIni(text: string): Ini {
  const reading: Reading = {
    defaults: new Map(),
    sections: new Map(),
    section: undefined,
    value: undefined,
    indent: 0,
    problem: text.length > LONGEST ? faultOf('file-too-long') : undefined,
  }
  for (const [at, line] of text
    .slice(0, LONGEST)
    .split(/\r\n|[\r\n]/)
    .entries())
    readLine(reading, line, at + 1)
  return {
    defaults: joined(reading.defaults),
    sections: new Map([...reading.sections].map(([name, section]) => [name, joined(section)])),
    problem: reading.problem,
  }
}

const joined = (lines: ReadonlyMap<string, readonly string[]>): Section =>
  new Map([...lines].map(([name, value]) => [name, value.join('\n').trimEnd()]))

function readLine(reading: Reading, line: string, number: number): void {
  const start = line.search(/\S/)
  const whole = start < 0 ? '' : line.charAt(start)
  const remark = whole === '#' || whole === ';' ? 0 : line.search(REMARK)
  const text = (remark < 0 ? line : line.slice(0, remark)).trim()
  if (text === '') {
    // An empty line belongs to the value; a remark does not.
    if (remark < 0) reading.value?.push('')
    return
  }
  if (reading.value !== undefined && start > reading.indent) {
    reading.value.push(text)
    return
  }
  reading.indent = start
  const header = HEADER.exec(text)?.[1]
  if (header === undefined) readOption(reading, text, number)
  else openSection(reading, header, number)
}

function openSection(reading: Reading, name: string, number: number): void {
  reading.value = undefined
  if (name === 'DEFAULT') {
    reading.section = reading.defaults
    return
  }
  if (reading.sections.has(name)) reading.problem ??= faultOf('section-twice', number, name)
  reading.section = reading.sections.get(name) ?? new Map()
  reading.sections.set(name, reading.section)
}

function readOption(reading: Reading, text: string, number: number): void {
  const { section } = reading
  const sign = text.search(/[=:]/)
  if (section === undefined || sign < 1) {
    reading.problem ??= faultOf(section === undefined ? 'no-section' : 'no-option', number)
    reading.value = undefined
    return
  }
  const name = text.slice(0, sign).trimEnd().toLowerCase()
  if (section.has(name)) reading.problem ??= faultOf('option-twice', number, name)
  reading.value = [text.slice(sign + 1).trim()]
  section.set(name, reading.value)
}
