import type { Entry } from '../protocol/ingest.ts'

/** From more files than this on, or more text, a person is asked which of an archive to read. */
const MANY = 30
const MUCH = 2 * 2 ** 30

/** Ends of names of what is no text log: pictures, sound, fonts; programs and pages; databases, papers, archives; settings. */
const NO_LOGS: ReadonlySet<string> = new Set(
  [
    'png jpg jpeg gif svg webp avif ico bmp tif tiff mp3 mp4 m4a webm mov avi wav ogg woff woff2 ttf otf eot',
    'js mjs cjs ts jsx tsx css scss less map html htm xhtml php phtml py pyc rb pl sh bat ps1 java class jar war go rs c h cpp',
    'cs exe dll so bin wasm sql db sqlite sqlite3 mdb frm ibd myd myi pdf doc docx xls xlsx ppt pptx odt ods md',
    'zip 7z rar tar tgz tbz2 txz iso img deb rpm pcap pcapng evtx key pem crt cer conf ini cfg yml yaml toml lock',
  ].flatMap((ends) => ends.split(' ')),
)
const COMPRESSED = /\.(?:gz|bz2|zst|xz)$/i

/** The end of a name that says that a file is no log, as `.png`; undefined for what may be one. */
export function noLogEnd(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(COMPRESSED, '')
  const end = name.includes('.') ? name.slice(name.lastIndexOf('.') + 1).toLowerCase() : ''
  return NO_LOGS.has(end) ? `.${end}` : undefined
}

export const sizeOf = (entries: readonly Entry[]): number =>
  entries.reduce((sum, { size }) => sum + size, 0)

/** Whether a person is asked which files of an archive to read. */
export const isToBePicked = (entries: readonly Entry[]): boolean =>
  entries.length > MANY ||
  sizeOf(entries) > MUCH ||
  entries.some(({ path }) => noLogEnd(path) !== undefined)

/** Text of an archive that is opened at once, bytes; a member that is larger comes alone. */
const AT_ONCE = 512 << 20

/** Entries in groups that are opened and read one after the other, so that not all of a large archive is held at once. */
export function* grouped(entries: readonly Entry[]): Generator<readonly Entry[]> {
  let group: Entry[] = []
  for (const entry of entries) {
    if (group.length > 0 && sizeOf(group) + entry.size > AT_ONCE) {
      yield group
      group = []
    }
    group.push(entry)
  }
  if (group.length > 0) yield group
}
