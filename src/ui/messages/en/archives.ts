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
    'bzip2-bomb':
      'The bzip2 file holds more than a thousand times its size; its first gigabyte was read',
    'bzip2-unsupported': 'The bzip2 file is made in a way that Spoor does not read from here on',
    'zstd-truncated': 'The zstd file ends early; everything up to the break was read.',
    'zstd-broken': 'The zstd file is damaged here; everything before it was read.',
    'zstd-bomb':
      'The zstd file holds more than a thousand times its size; its first gigabyte was read',
    'zstd-unsupported': 'The zstd file is made in a way that Spoor does not read from here on',
    'xz-truncated': 'The xz file ends early; everything up to the break was read.',
    'xz-broken': 'The xz file is damaged here; everything before it was read.',
    'xz-bomb': 'The xz file holds more than a thousand times its size; its first gigabyte was read',
    'xz-unsupported': 'The xz file is made in a way that Spoor does not read from here on',
  },
  /** Picking what of an archive to read. */
  asks: (name: string, files: string) => `${name} holds ${files} files. Which of them are logs?`,
  choose: 'Choose files',
  chooseOf: (name: string) => `Choose files of ${name}`,
  none: 'Read none of them',
  pickTitle: (name: string) => `Files in ${name}`,
  preselected: (picked: string, all: string) =>
    picked === all
      ? `All ${all} files are selected.`
      : `${picked} of ${all} files were selected for you: all but those whose names end as those of pictures, programs, pages, databases and settings do.`,
  find: 'Find a file',
  selectShown: 'Select all found',
  selectNone: 'Select none found',
  list: 'Files of the archive',
  noLog: (end: string) => `no log by its name: ${end}`,
  found: (shown: string, all: string) => `Showing ${shown} of ${all} found`,
  more: 'Show more',
  chosen: (files: string, all: string, size: string) => `${files} of ${all} files, ${size}`,
  read: (n: number, text: string) => (n === 1 ? 'Read 1 file' : `Read ${text} files`),
  passedOver: (name: string, files: string, all: string, examples: string) =>
    `${files} of ${all} files in ${name} passed over: ${examples}`,
  leftOut: (name: string, n: number, text: string) =>
    n === 1
      ? `1 file in ${name} is empty or hidden and was passed over.`
      : `${text} files in ${name} are empty or hidden and were passed over.`,
  readAgain: 'Read it anyway',
  readAgainOf: (name: string) => `Read ${name} anyway`,
}
