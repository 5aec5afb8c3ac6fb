import { t } from './messages/messages.svelte.ts'

const SHAPE = /^([\w-]+)(?:: (.*))?$/s

/** What `toldOf` tells of an error, in words; words of a browser or an older version of Spoor as they are. */
export function errorText(told: string): string {
  const [, code = '', more = ''] = SHAPE.exec(told) ?? []
  const errors: Readonly<Record<string, (more: string) => string>> = t.errors
  return Object.hasOwn(errors, code) ? (errors[code]?.(more) ?? told) : told
}
