import type { Format } from './format.ts'
import { bySpecificity } from './syslog-inner.ts'
import { wrappedFormats } from './wrap-inner.ts'
import tag from './wrapped/tag.ts'

/** Families that much prose looks like. */
const NOT_COLLECTED = /^(?:logfmt|ltsv)\//

const sorted = [tag, ...wrappedFormats().filter(({ id }) => !NOT_COLLECTED.test(id))].sort(
  bySpecificity,
)

/** Formats to try on the lines that collectors put into objects in JSON. */
export const collectedFormats = (): readonly Format[] => sorted
