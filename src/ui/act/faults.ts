import type { Fault, FaultCode, Faults, Unread } from '../../protocol/actions.ts'
import type { Messages } from '../messages/en/index.ts'

/** A text for each code; that there is one is a matter of types. */
type Words = { readonly [Code in FaultCode]: (...args: Faults[Code]) => string }

/** What is wrong, in words. */
export function faultText<Code extends FaultCode>(words: Words, fault: Fault<Code>): string {
  return words[fault.code](...fault.args)
}

/** Why a filter is not read, in words: where, what, and what it lacks. */
export function unreadText(
  { faults, trials, words }: Pick<Messages, 'faults' | 'trials' | 'words'>,
  { fault, at, missing }: Unread,
): string {
  const says = faultText(faults, fault)
  const what = at === '' ? says : words.named(at, says)
  return missing.length === 0 ? what : trials.lacking(what, words.list(...missing))
}
