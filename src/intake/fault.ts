import type { StreamFault } from '../base/compression.ts'

/** Why a compressed stream cannot be read on. */
export type FaultKind = 'truncated' | 'broken' | 'unsupported' | 'bomb'

/** What a decoder throws; what it gave before stays good. */
export class DecodeFault extends Error {
  readonly kind: FaultKind

  /** `more`: a number or name that belongs to it; the message is `fault` or `fault: more`. */
  constructor(kind: FaultKind, fault: StreamFault, more?: number | string) {
    super(more === undefined ? fault : `${fault}: ${more}`)
    this.name = 'DecodeFault'
    this.kind = kind
  }
}

export const broken = (fault: StreamFault, more?: number): DecodeFault =>
  new DecodeFault('broken', fault, more)
export const truncated = (): DecodeFault => new DecodeFault('truncated', 'early-end')
export const bomb = (): DecodeFault => new DecodeFault('bomb', 'bomb')
export const unsupported = (fault: StreamFault, more?: number | string): DecodeFault =>
  new DecodeFault('unsupported', fault, more)
