/* What a reader knows of a path, in one number: its role, unit, rank, and from NEEDS on which of a format's needs it fills. */

export const UNIT = 5
export const RANK = 8
export const NEEDS = 16
export const KNOWN = 1 << 30

/** See `Role` in keyed-aliases.ts. */
export const roleOf = (code: number): number => code & 31
/** Place in UNITS. */
export const unitOf = (code: number): number => (code >> UNIT) & 7
/** 1 and up: how good a name for its role this is. */
export const rankOf = (code: number): number => (code >> RANK) & 255
