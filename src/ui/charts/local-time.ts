import { moment } from '../text.ts'

/** Epoch ms as a datetime-local input takes it, in the zone that the page writes: 2026-11-12T03:14:09. */
export function toInput(time: number): string {
  return moment(time).replace(' ', 'T')
}

/** What a datetime-local input holds as epoch ms; undefined where it holds no time. */
export function fromInput(value: string, zone: 'utc' | 'local'): number | undefined {
  const time = Date.parse(zone === 'utc' ? `${value}Z` : value)
  return Number.isNaN(time) ? undefined : time
}
