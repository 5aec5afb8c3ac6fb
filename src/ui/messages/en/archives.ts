/** Compressed files, and archives with files in them. Numbers come as text, already written for the language. */
export const archives = {
  /** What could not be unpacked. */
  troubles: {
    encrypted: (path: string, more: string): string =>
      `${path} is encrypted and was not read${more === '0' ? '' : ` (and ${more} more)`}.`,
    'unknown-method': (path: string, more: string): string =>
      `${path} is packed in a way that Spoor does not know and was not read${more === '0' ? '' : ` (and ${more} more)`}.`,
    broken: (path: string, more: string): string =>
      `${path} is broken: what could be read of it was read${more === '0' ? '' : ` (and ${more} more)`}.`,
    bomb: (path: string, more: string): string =>
      `${path} unpacks to more than a thousand times its size and was not read to its end${more === '0' ? '' : ` (and ${more} more)`}.`,
    'too-many': (path: string, more: string): string =>
      `${path} and what follows it was left out: there are more than 10,000 files in the archive${more === '0' ? '' : ` (and ${more} more)`}.`,
  },
  compressed: {
    'gzip-truncated': 'The gzip file ends early; everything up to the break was read.',
    'gzip-broken': 'The gzip file is damaged here; everything before it was read.',
    'bzip2-truncated': 'The bzip2 file ends early; everything up to the break was read.',
    'bzip2-broken': 'The bzip2 file is damaged here; everything before it was read.',
    'bzip2-unsupported': 'The bzip2 file is made in a way that Spoor does not read from here on',
    'zstd-truncated': 'The zstd file ends early; everything up to the break was read.',
    'zstd-broken': 'The zstd file is damaged here; everything before it was read.',
    'zstd-unsupported': 'The zstd file is made in a way that Spoor does not read from here on',
    'xz-truncated': 'The xz file ends early; everything up to the break was read.',
    'xz-broken': 'The xz file is damaged here; everything before it was read.',
    'xz-unsupported': 'The xz file is made in a way that Spoor does not read from here on',
  },
}
