import type { Format } from './format.ts'
import { innerJson } from './json-reader.ts'
import type { KeyedOptions } from './keyed-reader.ts'
import { bySpecificity, sentFormats } from './syslog-inner.ts'

const SYSLOG: readonly Format[] = Object.values(
  import.meta.glob<Format>('./syslog/*.ts', { eager: true, import: 'default' }),
)

const sent = sentFormats()

/** Of any object the wrapper says when it was: it need not say so itself. */
function formatsWith(shape: KeyedOptions): readonly Format[] {
  const reader = innerJson(shape)
  const inner = sent.map((format) => (format.id === 'json/other' ? { ...format, reader } : format))
  return [...inner, ...SYSLOG].sort(bySpecificity)
}

const sorted = formatsWith({})
/** zap logs durations as seconds. */
const zap = formatsWith({ means: { duration: 'duration s' } })

/** Formats to try on what a container or another wrapper logs. */
export const wrappedFormats = (): readonly Format[] => sorted
/** Formats to try on the object of a line for a console. */
export const consoleFormats = (): readonly Format[] => zap
