import type { TimeStyle } from './draft.ts'

/*
 * How times are written. The numbers stand in stored residues (columns/residue.ts): never change what one means.
 * A style fits in a byte.
 */

/** `10/Oct/2026:13:55:37 +0000`, the common log format's. */
export const CLF: TimeStyle = 1
/** `2026/10/25 14:49:34`, nginx's error log. */
export const NGINX: TimeStyle = 2
/** `Mon Oct 26 16:22:08 2026`, Apache's error log; with microseconds `16:22:08.103786`. */
export const APACHE: TimeStyle = 3
export const APACHE_MICROS: TimeStyle = 4
/** `10/Oct/2026:13:55:37`, without zone. */
export const CLF_LOCAL: TimeStyle = 5
/** `1570784654.576`, seconds since 1970 with milliseconds, Squid's. */
export const EPOCH_MS: TimeStyle = 14
/** `2026-10-25` and `14:49:34` with a tab between them, a W3C log's. */
export const ISO_TAB: TimeStyle = 15
/** `Oct  7 13:55:37`, syslog's (RFC 3164); with a zero, `Oct 07`; with neither, `Oct 7`. Days from 10 on are all the first. */
export const BSD: TimeStyle = 6
export const BSD_ZERO: TimeStyle = 7
export const BSD_SHORT: TimeStyle = 8
/** `10/Oct/2026:13:55:37.123`, HAProxy's. */
export const CLF_MS: TimeStyle = 9
/** ISO 8601 and its kin: ISO + separator + 2 * (fraction + 5 * zone); see `isoStyle`. */
const ISO = 16

/** Written between date and time. */
export const ISO_SEPARATORS = [' ', 'T'] as const
/** The sign before the fraction and how many digits follow; milliseconds or microseconds. */
export const ISO_FRACTIONS = [
  ['', 0],
  ['.', 3],
  [',', 3],
  ['.', 6],
  [',', 6],
] as const
/** No zone, `Z`, `+09:00`, `+0900`, ` +0900`. */
export const ISO_ZONES = ['', 'Z', '+09:00', '+0900', ' +0900'] as const

/** Number of an ISO style by the places of its parts in the three lists above. */
export function isoStyle(separator: number, fraction: number, zone: number): TimeStyle {
  return ISO + separator + 2 * (fraction + 5 * zone)
}

/** `1760104548`, `1760104548.333354`: seconds since 1970 with so many decimals, to microseconds; EPOCH + decimals. */
export const EPOCH = 128
const EPOCH_DECIMALS = 6
/** `1760104548333`: milliseconds since 1970. */
export const EPOCH_WHOLE_MS: TimeStyle = EPOCH + EPOCH_DECIMALS + 1

const KNOWN: readonly TimeStyle[] = [
  CLF,
  NGINX,
  APACHE,
  APACHE_MICROS,
  CLF_LOCAL,
  BSD,
  BSD_ZERO,
  BSD_SHORT,
  CLF_MS,
  EPOCH_MS,
  ISO_TAB,
  EPOCH_WHOLE_MS,
]

/** Whether `writeTime` can write this style: a residue of a file from elsewhere may hold any byte. */
export function isTimeStyle(style: number): boolean {
  const last = isoStyle(ISO_SEPARATORS.length - 1, ISO_FRACTIONS.length - 1, ISO_ZONES.length - 1)
  return KNOWN.includes(style) || isEpoch(style) || (style >= ISO && style <= last)
}

/** Whether a style is seconds since 1970. */
export const isEpoch = (style: number): boolean => style >= EPOCH && style <= EPOCH + EPOCH_DECIMALS

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

const two = (n: number): string => (n < 10 ? `0${n}` : String(n))
const four = (n: number): string => String(n).padStart(4, '0')

function zoneText(zone: number, colon: string): string {
  const minutes = Math.abs(zone)
  return `${zone < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${colon}${two(minutes % 60)}`
}

/**
 * A time as a log writes it. `wallMs`: the wall clock counted as if it were UTC, epoch ms with up to three decimals
 * (microseconds). `zone`: minutes east of UTC; only styles that show a zone look at it.
 */
export function writeTime(style: TimeStyle, wallMs: number, zone: number): string {
  const micros = Math.round(wallMs * 1000)
  if (isEpoch(style)) return epochText(micros, style - EPOCH)
  const date = new Date(Math.floor(micros / 1000))
  const fraction = micros - Math.floor(micros / 1_000_000) * 1_000_000
  const clock = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`
  const year = four(date.getUTCFullYear())
  const month = MONTHS[date.getUTCMonth()] as string
  const day = two(date.getUTCDate())
  switch (style) {
    case CLF:
      return `${day}/${month}/${year}:${clock} ${zoneText(zone, '')}`
    case CLF_LOCAL:
      return `${day}/${month}/${year}:${clock}`
    case CLF_MS:
      return `${day}/${month}/${year}:${clock}.${String(fraction).padStart(6, '0').slice(0, 3)}`
    case BSD:
      return `${month} ${day.replace(/^0/, ' ')} ${clock}`
    case BSD_ZERO:
      return `${month} ${day} ${clock}`
    case BSD_SHORT:
      return `${month} ${day.replace(/^0/, '')} ${clock}`
    case NGINX:
      return `${year}/${two(date.getUTCMonth() + 1)}/${day} ${clock}`
    case APACHE:
    case APACHE_MICROS: {
      const part = style === APACHE ? '' : `.${String(fraction).padStart(6, '0')}`
      return `${DAYS[date.getUTCDay()] as string} ${month} ${day} ${clock}${part} ${year}`
    }
    case EPOCH_WHOLE_MS:
      return String(Math.round(micros / 1000))
    case EPOCH_MS:
      return epochText(micros, 3)
    case ISO_TAB:
      return `${year}-${two(date.getUTCMonth() + 1)}-${day}\t${clock}`
    default:
      return `${year}-${two(date.getUTCMonth() + 1)}-${day}${isoTail(style, clock, fraction, zone)}`
  }
}

function epochText(micros: number, decimals: number): string {
  const seconds = Math.floor(micros / 1e6)
  const fraction = String(micros - seconds * 1e6).padStart(EPOCH_DECIMALS, '0')
  return decimals === 0 ? String(seconds) : `${seconds}.${fraction.slice(0, decimals)}`
}

function isoTail(style: TimeStyle, clock: string, fraction: number, zone: number): string {
  const code = style - ISO
  const [sign, digits] = ISO_FRACTIONS[(code >> 1) % 5] as (typeof ISO_FRACTIONS)[number]
  const part = digits === 0 ? '' : sign + String(fraction).padStart(6, '0').slice(0, digits)
  const shape = Math.floor((code >> 1) / 5)
  const zones = ['', 'Z', zoneText(zone, ':'), zoneText(zone, ''), ` ${zoneText(zone, '')}`]
  return `${ISO_SEPARATORS[code & 1] as string}${clock}${part}${zones[shape] ?? ''}`
}
