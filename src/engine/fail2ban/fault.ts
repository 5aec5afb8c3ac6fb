/**
 * Why a filter of fail2ban, or a part of it, cannot be read, and what else is said of it. The UI's messages say each in words.
 * Texts come from the file and may be of any length.
 */
export interface Faults {
  // Of files.
  'file-missing': readonly [names: string]
  'file-too-long': readonly []
  'file-not-taken': readonly []
  'no-section': readonly [line: number]
  'no-option': readonly [line: number]
  'section-twice': readonly [line: number, section: string]
  'option-twice': readonly [line: number, option: string]
  // Of options and the names in them.
  'no-failregex': readonly []
  'names-too-deep': readonly []
  'lone-percent': readonly []
  'name-unknown': readonly [name: string]
  'value-too-long': readonly []
  'tag-of-itself': readonly [tag: string]
  'tags-endless': readonly []
  // Of expressions.
  empty: readonly []
  'too-long': readonly []
  'too-many': readonly [most: number]
  'no-address': readonly []
  'ends-early': readonly []
  'too-deep': readonly []
  'group-open': readonly []
  'group-not-open': readonly []
  'group-twice': readonly [name: string]
  'group-unknown': readonly [group: string]
  'group-not-before': readonly [group: string]
  'group-of-no-kind': readonly [start: string]
  'behind-width': readonly []
  'too-many-branches': readonly []
  'flag-unread': readonly [flag: string]
  'escape-unknown': readonly [escape: string]
  'no-character': readonly []
  'set-open': readonly []
  'set-range': readonly []
  'nothing-to-repeat': readonly []
  'loop-bounds': readonly []
  'loop-too-high': readonly []
  'loop-twice': readonly []
  // Of dates.
  'no-strptime': readonly []
}

export type FaultCode = keyof Faults

/** What is wrong; `args` as `Faults` names them. */
export type Fault<Code extends FaultCode = FaultCode> = {
  [C in Code]: { readonly code: C; readonly args: Faults[C] }
}[Code]

export const faultOf = <C extends FaultCode>(code: C, ...args: Faults[C]): Fault =>
  ({ code, args }) as Fault<C> as Fault

/** Why a filter as a whole cannot be read. */
export interface Unread {
  readonly fault: Fault
  /** The file or option at fault; empty where it is all of it. */
  readonly at: string
  /** Files that it includes and that are not there, where those may be the cause. */
  readonly missing: readonly string[]
}

/** A fault that ends the reading; never leaves the folder. */
export class Faulty extends Error {
  readonly fault: Fault
  /** The option at fault, where one is known. */
  readonly at: string

  constructor(fault: Fault, at = '') {
    super(fault.code)
    this.fault = fault
    this.at = at
  }
}
