import type { Format } from './format.ts'
import { bySpecificity, sentFormats } from './syslog-inner.ts'

const SYSLOG: readonly Format[] = Object.values(
  import.meta.glob<Format>('./syslog/*.ts', { eager: true, import: 'default' }),
)

const sorted = [...sentFormats(), ...SYSLOG].sort(bySpecificity)

/** Formats to try on what a container or another wrapper logs. */
export const wrappedFormats = (): readonly Format[] => sorted
