import type { Format } from './format.ts'
import { bySpecificity } from './syslog-inner.ts'
import { wrappedFormats } from './wrap-inner.ts'
import tag from './wrapped/tag.ts'

/** Families whose lines an object in JSON holds as keys of its own, or which any text looks like. */
const NOT_COLLECTED = /^(?:json|logfmt|ltsv)\//

const sorted = [tag, ...wrappedFormats().filter(({ id }) => !NOT_COLLECTED.test(id))].sort(
  bySpecificity,
)

/** Formats to try on the lines that collectors put into objects in JSON. */
export const collectedFormats = (): readonly Format[] => sorted
