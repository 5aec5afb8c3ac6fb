import { language } from './language.svelte.ts'
import { t } from './messages/messages.svelte.ts'

/** Numbers, times and bytes as the current language writes them. Everything that is made is kept: Intl objects are dear. */
const made = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>()

function once<T extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => T): T {
  const full = `${language.current} ${key}`
  const known = made.get(full)
  if (known !== undefined) return known as T
  const fresh = make()
  made.set(full, fresh)
  return fresh
}

function number(value: number, key: string, options: Intl.NumberFormatOptions): string {
  return once(`number ${key}`, () => new Intl.NumberFormat(language.current, options)).format(value)
}

/** A whole number: 1,284,301. */
export function count(value: number): string {
  return number(value, 'count', { maximumFractionDigits: 0 })
}

/** For axes and small places: 1.3M. */
export function shortCount(value: number): string {
  return number(value, 'short', { notation: 'compact', maximumFractionDigits: 1 })
}

/** A share of 0 to 1 as percent. What is neither nothing nor all never reads as 0 % or 100 %. */
export function percent(share: number): string {
  const fine = (share > 0 && share < 0.01) || (share > 0.99 && share < 1)
  const kept = fine ? Math.min(0.9999, Math.max(0.0001, share)) : share
  return number(kept, fine ? 'percent2' : 'percent', {
    style: 'percent',
    maximumFractionDigits: fine ? 2 : 0,
  })
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

/** A size in decimal units, as disks are sold: 412 MB. */
export function bytes(value: number): string {
  let unit = 0
  let left = Math.max(0, value)
  while (left >= 999.5 && unit < UNITS.length - 1) {
    left /= 1000
    unit++
  }
  const digits = unit === 0 || left >= 100 ? 0 : 1
  const name = UNITS[unit] ?? 'byte'
  return number(left, `${name} ${digits}`, {
    style: 'unit',
    unit: name,
    unitDisplay: unit === 0 ? 'narrow' : 'short',
    maximumFractionDigits: digits,
  })
}

/** Bytes a second. */
export function rate(value: number): string {
  return `${bytes(value)}/s`
}

/** A span in seconds, rounded to what one wants to know: 4 s, 3 min, 2 h. */
export function duration(seconds: number): string {
  const [unit, size] =
    seconds < 90
      ? (['second', 1] as const)
      : seconds < 5400
        ? (['minute', 60] as const)
        : seconds < 172_800
          ? (['hour', 3600] as const)
          : (['day', 86_400] as const)
  return number(Math.max(0, Math.round(seconds / size)), unit, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
  })
}

const timeZone = (): string | undefined => (language.zone === 'utc' ? 'UTC' : undefined)

/** Year and so on by number in an order that sorts, whatever the language: 2026-11-12 03:14:09. */
const CLOCK: Intl.DateTimeFormatOptions = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
}

function clockParts(time: number): Record<string, string> {
  const zone = timeZone()
  const format = once(
    `clock ${zone ?? ''}`,
    () =>
      new Intl.DateTimeFormat('en-GB', {
        ...CLOCK,
        ...(zone === undefined ? {} : { timeZone: zone }),
      }),
  )
  return Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, value]))
}

const valid = (time: number | undefined): time is number =>
  time !== undefined && Math.abs(time) < 8.64e15

/** Epoch ms as date and time of day in the chosen zone; empty where there is none. */
export function moment(value: number | undefined): string {
  if (!valid(value)) return ''
  const p = clockParts(value)
  return `${p['year']}-${p['month']}-${p['day']} ${p['hour']}:${p['minute']}:${p['second']}`
}

/** Epoch ms as time of day in the chosen zone: 03:14:09. */
export function clock(value: number | undefined): string {
  return moment(value).slice(11)
}

/** Epoch ms as date in the chosen zone. */
export function date(value: number | undefined): string {
  return moment(value).slice(0, 10)
}

/** Epoch ms as a day with its weekday, in words of the language: Thu 12 Nov 2026, 2026/11/12(木). */
export function day(value: number): string {
  const zone = timeZone()
  return once(
    `day ${zone ?? ''}`,
    () =>
      new Intl.DateTimeFormat(language.current === 'en' ? 'en-GB' : language.current, {
        weekday: 'short',
        year: 'numeric',
        month: language.current === 'ja' ? '2-digit' : 'short',
        day: '2-digit',
        ...(zone === undefined ? {} : { timeZone: zone }),
      }),
  ).format(value)
}

/** From and to, exclusive end; the date is written once where it is the same. */
export function span(start: number, end: number): string {
  const from = moment(start)
  const to = moment(end)
  return t.words.span(from, from.slice(0, 10) === to.slice(0, 10) ? to.slice(11) : to)
}

/** Name of the zone that times are written in. */
export function zoneName(): string {
  return language.zone === 'utc' ? 'UTC' : Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** Minutes east of UTC as +09:00. */
export function offset(minutes: number): string {
  const size = Math.abs(minutes)
  const two = (n: number): string => String(Math.floor(n)).padStart(2, '0')
  return `${minutes < 0 ? '−' : '+'}${two(size / 60)}:${two(size % 60)}`
}
