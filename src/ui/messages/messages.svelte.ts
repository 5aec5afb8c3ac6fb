import { language } from '../language.svelte.ts'
import { en, type Messages } from './en/index.ts'
import { ja } from './ja/index.ts'

const SPOKEN = { en, ja } as const

/** All texts of the UI in the current language: `t.shell.findings`. Read in a template, it follows the language. */
export const t = Object.defineProperties(
  {},
  Object.fromEntries(
    (Object.keys(en) as (keyof Messages)[]).map((area) => [
      area,
      { get: () => SPOKEN[language.current][area], enumerable: true },
    ]),
  ),
) as Messages
