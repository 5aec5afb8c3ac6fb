/** Why a compressed stream cannot be read on. */
export type FaultKind = 'truncated' | 'broken' | 'unsupported' | 'bomb'

/** What a decoder throws; what it gave before stays good. */
export class DecodeFault extends Error {
  readonly kind: FaultKind

  constructor(kind: FaultKind, detail: string) {
    super(detail)
    this.name = 'DecodeFault'
    this.kind = kind
  }
}

export const broken = (detail: string): DecodeFault => new DecodeFault('broken', detail)
export const truncated = (): DecodeFault => new DecodeFault('truncated', 'the file ends early')
export const bomb = (): DecodeFault => new DecodeFault('bomb', 'over a thousand times the file')
export const unsupported = (detail: string): DecodeFault => new DecodeFault('unsupported', detail)
