import type { ImportItem, ItemState } from '../../app/import-item.svelte.ts'
import type { CompressionTrouble } from '../../base/compression.ts'
import type { Trouble } from '../../protocol/cases.ts'
import { errorText } from '../error-text.ts'
import { t } from '../messages/messages.svelte.ts'
import { count } from '../text.ts'

/** States that need a person's eye, told as a card. */
const TROUBLED: readonly ItemState[] = [
  'duplicate',
  'refused',
  'read-only',
  'other-file',
  'disk-full',
  'failed',
]

export const isTroubled = (item: ImportItem): boolean =>
  TROUBLED.includes(item.state) || item.archiveTroubles.length > 0

/** What went wrong with a file, naming it; undefined where nothing did. */
export function troubleText(item: ImportItem): string | undefined {
  const { name } = item.file
  const message = item.message ?? ''
  if (item.state === 'refused') return t.ingest.refused(name, binaryName(message))
  if (item.state === 'duplicate') return t.ingest.duplicate(name, message)
  if (item.state === 'read-only') return t.ingest.readOnly(name)
  if (item.state === 'other-file') return t.ingest.otherFile(name)
  if (item.state === 'disk-full') return t.ingest.diskFull(name)
  const [trouble] = item.archiveTroubles
  if (trouble !== undefined)
    return t.archives.troubles[trouble.kind](
      trouble.path === '' ? name : `${name}/${trouble.path}`,
      count(item.archiveTroubles.length - 1),
    )
  return item.state === 'failed' ? t.ingest.failed(name, errorText(message)) : undefined
}

const binaryName = (id: string): string => {
  const names: Readonly<Record<string, string>> = t.ingest.binaries
  return Object.hasOwn(names, id) ? (names[id] ?? id) : id
}

/** Names that are told of what was passed over. */
const EXAMPLES = 3

/** What of an archive was not read, without anything being wrong; none for what is no archive. */
export function notesOf(item: ImportItem): readonly string[] {
  const { passedOver, leftOut, members } = item
  const { name } = item.file
  const notes: string[] = []
  if (passedOver.length > 0) {
    const more = passedOver.length > EXAMPLES ? ['…'] : []
    const examples = t.words.list(...passedOver.slice(0, EXAMPLES), ...more)
    notes.push(t.archives.passedOver(name, count(passedOver.length), count(members), examples))
  }
  if (leftOut > 0) notes.push(t.archives.leftOut(name, leftOut, count(leftOut)))
  return notes
}

/** What went wrong with a file that was read. */
export const fileTrouble = (kind: Trouble['kind']): string =>
  isCompressed(kind) ? t.archives.compressed[kind] : t.ingest.troubles[kind]

const isCompressed = (kind: Trouble['kind']): kind is CompressionTrouble =>
  Object.hasOwn(t.archives.compressed, kind)

/** Name of a format as a person reads it; of a wrapper with what it holds, `syslog/bsd+access/common`, both names. */
export function formatName(id: string): string {
  if (id.startsWith('definition:log_format marked ')) return t.marking.format
  if (id === 'pasted/definition' || id.startsWith('definition:')) return t.ingest.pastedFormat
  const names = id
    .split('+')
    .map((part) =>
      Object.hasOwn(t.ingest.formats, part) ? (t.ingest.formats[part] ?? part) : part,
    )
  return t.words.within(...names)
}
