import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
// Vitest gives style sheets as empty texts.
const css = readFileSync(new URL('../../src/ui/theme.css', import.meta.url), 'utf8')

type Theme = 'light' | 'dark'

/** Colours of the theme by token, as written in the style sheet. */
const TOKENS = new Map(
  css.split('\n').flatMap((line) => {
    const [name = '', value = ''] = line.trim().split(':', 2)
    const [light, dark = light] = value.match(/#[0-9a-f]{6}/g) ?? []
    return name.startsWith('--') && light !== undefined && dark !== undefined
      ? [[name.slice(2), { light, dark }] as const]
      : []
  }),
)

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string, theme: Theme): number {
  const [one, two] = [a, b].map((token) => luminance(TOKENS.get(token)?.[theme] ?? ''))
  const [low = 0, high = 0] = [one ?? 0, two ?? 0].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

const GROUNDS = ['page', 'surface', 'raised', 'sunk', 'hover', 'chosen']
const WORDS = [
  'text',
  'muted',
  'accent',
  'good',
  'warn',
  'bad',
  ...['info', 'low', 'medium', 'high', 'critical'].map((level) => `severity-${level}`),
  ...['refused', 'failed', 'unclear', 'worked'].map((outcome) => `outcome-${outcome}`),
]
const SIGNS = [
  'line-strong',
  'focus',
  ...['scan', 'inject', 'download', 'execute'].map((stage) => `stage-${stage}`),
]
const PAIRS: readonly (readonly [string, string])[] = [
  ['on-accent', 'accent-fill'],
  ['on-accent', 'accent-fill-hover'],
  ['badge-text', 'badge'],
  ['text', 'mark'],
  ['text', 'mark-soft'],
  ['text', 'warn-soft'],
  ['text', 'bad-soft'],
  ['text', 'accent-soft'],
  ['accent', 'accent-soft'],
  ['outcome-worked', 'bad-soft'],
  ['warn', 'warn-soft'],
]

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  it.each(WORDS.flatMap((word) => GROUNDS.map((ground) => [word, ground] as const)))(
    'shows %s on %s at 4.5:1',
    (word, ground) => expect(contrast(word, ground, theme)).toBeGreaterThanOrEqual(4.5),
  )
  it.each(PAIRS)('shows %s on %s at 4.5:1', (word, ground) =>
    expect(contrast(word, ground, theme)).toBeGreaterThanOrEqual(4.5),
  )
  it.each(
    SIGNS.flatMap((sign) => ['page', 'surface', 'raised'].map((ground) => [sign, ground] as const)),
  )('shows the sign %s on %s at 3:1', (sign, ground) =>
    expect(contrast(sign, ground, theme)).toBeGreaterThanOrEqual(3),
  )
  it.each(Array.from({ length: 8 }, (_, i) => `series-${i + 1}`))(
    'shows %s of the chart at 3:1',
    (series) => expect(contrast(series, 'surface', theme)).toBeGreaterThanOrEqual(3),
  )
})
