/** Which tell-tale characters a text has, as a set of bits: a step runs only where its own are there. */
export const Trait = {
  percent: 1,
  backslash: 2,
  plus: 4,
  ampersand: 8,
  /** Above ASCII. */
  high: 16,
  nul: 32,
  star: 64,
  dollar: 128,
  quote: 256,
  caret: 512,
  backtick: 1024,
  brace: 2048,
  question: 4096,
  newline: 8192,
  /** Tab or carriage return. */
  tab: 16384,
  less: 32768,
} as const

/** Traits for which the shell step can find something. */
export const SHELL_TRAITS =
  Trait.backslash |
  Trait.star |
  Trait.dollar |
  Trait.quote |
  Trait.caret |
  Trait.backtick |
  Trait.brace |
  Trait.question

const TRAITS = new Int32Array(128)
const signs: readonly (readonly [string, number])[] = [
  ['%', Trait.percent],
  ['\\', Trait.backslash],
  ['+', Trait.plus],
  ['&', Trait.ampersand],
  ['\0', Trait.nul],
  ['*', Trait.star],
  ['$', Trait.dollar],
  ["'", Trait.quote],
  ['"', Trait.quote],
  ['^', Trait.caret],
  ['`', Trait.backtick],
  ['{', Trait.brace],
  ['?', Trait.question],
  ['\n', Trait.newline],
  ['\t', Trait.tab],
  ['\r', Trait.tab],
  ['<', Trait.less],
]
for (const [sign, trait] of signs) TRAITS[sign.charCodeAt(0)] = trait

export function traitsOf(text: string): number {
  let traits = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    traits |= unit < 128 ? (TRAITS[unit] as number) : Trait.high
  }
  return traits
}
