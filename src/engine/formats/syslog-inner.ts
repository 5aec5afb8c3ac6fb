import type { Format } from './format.ts'

/** Formats whose lines programs also send to syslog: all but those that wrap others. By how unmistakable they are. */
const SENT: readonly Format[] = Object.values(
  import.meta.glob<Format>(
    [
      './*/*.ts',
      '!./syslog/*.ts',
      '!./wrapped/*.ts',
      '!./journal/*.ts',
      '!./review/*.ts',
      '!./error/untimed.ts',
      '!./generic/*.ts',
      '!./pretty/*.ts',
      '!./table/*.ts',
    ],
    { eager: true, import: 'default' },
  ),
)

/** Unmistakable ones first. */
export const bySpecificity = (a: Format, b: Format): number =>
  b.specificity - a.specificity || (a.id < b.id ? -1 : 1)

const sorted = SENT.toSorted(bySpecificity)

/** Formats to try on the message of a syslog line. */
export const sentFormats = (): readonly Format[] => sorted
