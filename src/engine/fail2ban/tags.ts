import { faultOf, Faulty } from './fault.ts'
import { LONGEST_VALUE } from './interpolate.ts'

const TAG = /<([^ <>]+)>/g
/** Most times that one tag is replaced within one option, as in fail2ban. */
const MOST = 25
/** Most rounds over all options: chains of tags are shorter, and circles end sooner. */
const ROUNDS = 500

/** Options with every `<name>` replaced that names another of them, or one that `more` knows; others stay: `<HOST>`. */
export function replaceTags(
  options: ReadonlyMap<string, string>,
  more: (name: string) => string | undefined,
): Map<string, string> {
  const values = new Map(options)
  const counts = new Map<string, Map<string, number>>()
  const find = (name: string): string | undefined => values.get(name) ?? more(name)
  for (let round = 0; round < ROUNDS; round++) {
    let again = false
    for (const [option, value] of values) {
      const times = counts.get(option) ?? new Map<string, number>()
      counts.set(option, times)
      const replaced = replaceOnce(option, value, times, find)
      if (replaced === value) continue
      values.set(option, replaced)
      again ||= /<[^ <>]+>/.test(replaced)
    }
    if (!again) return values
  }
  throw new Faulty(faultOf('tags-endless'))
}

function replaceOnce(
  option: string,
  value: string,
  times: Map<string, number>,
  find: (name: string) => string | undefined,
): string {
  let length = 0
  const counted = new Set<string>()
  const replaced = value.replace(TAG, (tag: string, name: string) => {
    // A condition, `<name?family=…>`, is no option of a filter.
    const text = name.includes('?') ? undefined : find(name)
    if (text === undefined) return tag
    if (name === option || (times.get(name) ?? 0) >= MOST)
      throw new Faulty(faultOf('tag-of-itself', tag), option)
    counted.add(name)
    length += text.length
    if (length > LONGEST_VALUE) throw new Faulty(faultOf('value-too-long'), option)
    return text
  })
  for (const name of counted) times.set(name, (times.get(name) ?? 0) + 1)
  return replaced
}
