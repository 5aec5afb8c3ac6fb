/** Ways in which a single file may be compressed; each is the usual end of such a file's name, or its program. */
export const COMPRESSIONS = ['gzip', 'bzip2', 'zstd', 'xz'] as const
export type Compression = (typeof COMPRESSIONS)[number]

/**
 * What went wrong while a file was decompressed: it ends early, is damaged, or is made in a way that is not read (by a filter,
 * with a dictionary, with a larger window than is allowed), or holds more than a file of its size should (a gzip cannot).
 */
export type CompressionTrouble =
  | `${Compression}-truncated`
  | `${Compression}-broken`
  | `${Exclude<Compression, 'gzip'>}-${'unsupported' | 'bomb'}`

/** What about a compressed stream is wrong or not read. The UI says each in words. */
export type StreamFault =
  | 'bomb'
  | 'early-end'
  | 'other-data'
  | 'later-version'
  | 'reserved-bit'
  | 'properties'
  | 'filter' // by name
  | 'window' // in MB
  | 'dictionary' // in MB
  | 'needs-dictionary'
  | 'randomised'
  | 'checksum'
  | 'head-checksum'
  | 'block-checksum'
  | 'length'
  | 'index'
  | 'end'
  | 'no-begin'
  | 'no-block'
  | 'empty-block'
  | 'endless-block'
  | 'block-start'
  | 'block-end'
  | 'block-length'
  | 'too-little'
  | 'uneven'
  | 'no-end-mark'
  | 'endless-number'
  | 'table'
  | 'no-table'
  | 'no-code'
  | 'code-length' // in bits
  | 'no-matches'
  | 'match-distance'
  | 'match-length'
