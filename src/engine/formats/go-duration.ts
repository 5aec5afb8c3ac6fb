import type { Piece } from './pieces.ts'

const UNITS: Readonly<Record<string, number>> = { ns: 1e-6, µs: 1e-3, ms: 1, s: 1000, m: 60_000 }
const DURATION = /^([\d.]{1,20})(ns|µs|ms|s|m)/

/** Go's durations: `1.234ms`, `57.1µs`, `1m2.5s` (of which the minutes are taken). */
export const goDuration: Piece = (bytes, at, to, draft) => {
  const text = new TextDecoder().decode(bytes.subarray(at, Math.min(to, at + 32)))
  const found = DURATION.exec(text)
  if (found === null) return -1
  const ms = Number(found[1]) * (UNITS[found[2] as string] ?? NaN)
  if (ms === ms) draft.duration = Math.round(ms * 1e6) / 1e6
  let end = at
  while (end < to && bytes[end] !== 0x20) end++
  return end
}
