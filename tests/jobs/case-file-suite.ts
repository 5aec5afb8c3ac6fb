import { gunzipSync, gzipSync } from 'node:zlib'
import { crc32 } from '../../src/base/crc32.ts'
import { FORMATS } from '../../src/engine/formats/registry.ts'
import { Matcher } from '../../src/engine/rules/compile.ts'
import { RULES } from '../../src/engine/rules/registry.ts'
import { RULE_BOOK } from '../../src/engine/rule-book.ts'
import { toUtf16 } from '../../src/intake/charset.ts'
import { CaseDesk } from '../../src/jobs/case-desk.ts'
import { importCase, type ImportOptions, type Imported } from '../../src/jobs/case-file/import.ts'
import { writeCase } from '../../src/jobs/case-file/write.ts'
import { csvFile } from '../../src/jobs/csv-file.ts'
import { finishCase } from '../../src/jobs/finish-case.ts'
import { originalOf } from '../../src/jobs/original.ts'
import { Parsing } from '../../src/jobs/parse-slice.ts'
import { Questions } from '../../src/jobs/questions.ts'
import { Receiver } from '../../src/jobs/receive.ts'
import { contextOf, requestDetail, sourceDetail } from '../../src/jobs/request-detail.ts'
import { storyPage } from '../../src/jobs/stories.ts'
import type { KeptCase, Shelf } from '../../src/store/kept.ts'
import { TEST_JUDGE } from './batches.ts'

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const samples = FORMATS.flatMap((format) => format.samples.map(({ line }) => line))

/** Files that together use every kind of column, residue and trouble. */
export const FILES: readonly (readonly [string, Uint8Array])[] = [
  ['every sample of every format.log', utf8(`${samples.join('\n')}\n`)],
  ['mixed ends.log', utf8(`${samples.slice(0, 9).join('\r\n')}\n\n# x\n${samples[0]}`)],
  ['Grüße 日本.log.gz', new Uint8Array(gzipSync(utf8(`${samples.slice(3, 60).join('\n')}\n`)))],
  ['utf-16.log', toUtf16(`\uFEFF${samples.slice(0, 5).join('\r\n')}\r\n日本語 😀\r\n`, 'utf-16le')],
  [
    'json.log',
    utf8(
      Array.from(
        { length: 300 },
        (_, i) =>
          `{"remote_addr":"192.0.2.${i % 99}","request":"GET /attack?n=${i} HTTP/1.1","status":"${200 + (i % 3)}","x":"v${i}","time_iso8601":"2026-11-10T10:00:${10 + (i % 50)}+00:00"}\n`,
      ).join(''),
    ),
  ],
]

const FACTS = { created: 7, opened: 8, sample: false, attacks: 0, bytes: 0 }

/** A case of these files, read as the app does. */
export async function caseOn(
  shelf: Shelf,
  files: readonly (readonly [string, Uint8Array])[] = FILES,
  name = 'Fall ünf',
): Promise<CaseDesk> {
  const desk = new CaseDesk(shelf)
  await desk.start()
  await desk.use(await shelf.putCase({ name, ...FACTS }), 0)
  const receiver = new Receiver(desk, () => undefined)
  const parsing = new Parsing(TEST_JUDGE)
  parsing.keeper = { put: (batch) => receiver.put(batch) }
  for (const [title, bytes] of files) {
    const file = new File([bytes as Uint8Array<ArrayBuffer>], title, { lastModified: 5 })
    const { compression, guesses, fingerprint, likeness } = await parsing.sniff(file, title)
    const begun = await receiver.begin(
      {
        name: title,
        size: file.size,
        lastModified: 5,
        zoneMinutes: 60,
        ...(compression === undefined ? {} : { compression }),
        fingerprint,
        ...(likeness === undefined ? {} : { likeness }),
        guesses,
        slices: [{ start: 0, end: file.size }],
      },
      new Date(0),
    )
    if (begun.kind !== 'begun') throw new Error(begun.kind)
    const { fileId } = begun
    const slice = { fileId, file, slice: 0, start: 0, end: file.size, guesses }
    const outcome = await parsing.ingest(slice, () => undefined)
    await receiver.end(fileId, 'done', outcome.kind === 'read' ? outcome.troubles : [])
  }
  return desk
}

export async function saved(shelf: Shelf): Promise<Blob> {
  const [kept] = await shelf.cases()
  const blob = await writeCase(shelf, kept as KeptCase, {
    onRows: () => undefined,
    cancelled: () => false,
  })
  if (!(blob instanceof Blob)) throw new Error(String(blob))
  return blob
}

export interface Opened {
  readonly came: Imported
  readonly desk: CaseDesk
}

/** Opens a case file on a shelf, as a case of its own, or into a case of the shelf. */
export async function opened(
  file: Blob,
  shelf: Shelf,
  into?: number,
  more: Partial<ImportOptions> = {},
): Promise<Opened> {
  const desk = new CaseDesk(shelf)
  await desk.start()
  const came = await importCase(file, {
    shelf,
    rules: RULE_BOOK,
    into,
    now: 9,
    newSegmentId: () => desk.newSegmentId(),
    onRead: () => undefined,
    cancelled: () => false,
    ...more,
  })
  const again = new CaseDesk(shelf)
  await again.start()
  if (came.caseId !== undefined) await again.use(came.caseId, 9)
  return { came, desk: again }
}

/** All that a case holds, without the ids of its rows, which are given anew. */
export async function contents(desk: CaseDesk): Promise<unknown[]> {
  const all: unknown[] = []
  for (const file of desk.files.values()) {
    const { id } = file
    const told = { ...file, id: 0, caseId: 0 }
    const segments = desk.holdings.segments.filter((segment) => segment.fileId === id)
    const original = new Uint8Array(await (await originalOf(desk.holdings, file)).arrayBuffer())
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', original))
    all.push({
      told,
      digest: Buffer.from(digest).toString('hex'),
      segments: segments.map(({ slice, order, words, pathOf, paths, sets, blocks }) => ({
        slice,
        order,
        words: Object.values(words).map((each) => each.texts(1)),
        paths: paths.texts(1),
        pathOf: [...pathOf.subarray(0, words.target.size)],
        sets,
        blocks: blocks.map(({ rows, from, firstLine, columns }) => ({
          rows,
          from,
          firstLine,
          columns: Object.entries(columns).map(([name, values]) => [
            name,
            values.constructor.name,
            [...values],
          ]),
        })),
      })),
    })
  }
  return all
}

/** A case file of these bytes. */
export const zipped = (bytes: Uint8Array): Blob =>
  new Blob([new Uint8Array(gzipSync(bytes, { level: 1 }))])

export const plain = async (file: Blob): Promise<Uint8Array> =>
  new Uint8Array(gunzipSync(new Uint8Array(await file.arrayBuffer())))

export interface TestPart {
  readonly at: number
  readonly end: number
  readonly head: Record<string, unknown>
  readonly body: Uint8Array
}

/** The parts of a case file's bytes, read without looking at anything but lengths. */
export function partsOf(bytes: Uint8Array): TestPart[] {
  const parts: TestPart[] = []
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  for (let at = bytes.indexOf(0x0a) + 1; at < bytes.length;) {
    const body = at + 12 + view.getUint32(at, true)
    const end = body + view.getUint32(at + 4, true)
    const head = JSON.parse(
      Buffer.from(bytes.subarray(at + 12, body)).toString(),
    ) as TestPart['head']
    parts.push({ at, end, head, body: bytes.slice(body, end) })
    at = end
  }
  return parts
}

/** Parts as a case file's bytes, with lengths and sums that fit. */
export function bytesOf(parts: readonly Pick<TestPart, 'head' | 'body'>[]): Uint8Array {
  const pieces: Uint8Array[] = [utf8('spoor-case 1\n')]
  for (const { head, body } of parts) {
    const words = utf8(JSON.stringify(head))
    const prefix = new DataView(new ArrayBuffer(12))
    prefix.setUint32(0, words.length, true)
    prefix.setUint32(4, body.length, true)
    prefix.setUint32(8, crc32(Buffer.concat([words, body])), true)
    pieces.push(new Uint8Array(prefix.buffer), words, body)
  }
  return new Uint8Array(Buffer.concat(pieces))
}

let matcher: Matcher | undefined

const ALL = { facets: {} }

/** Asks of a case all that the screens ask, after the whole-case pass. */
export async function askAll(desk: CaseDesk): Promise<void> {
  await finishCase(desk.holdings, { rules: RULE_BOOK })
  matcher ??= new Matcher(RULES)
  const asked = new Questions(desk, { rules: RULE_BOOK, matcher })
  asked.overview(ALL)
  asked.histogram(ALL, 'category', 50)
  for (const facet of ['source', 'target', 'format', 'rule', 'status', 'day'] as const)
    asked.facet(ALL, facet, { from: 0, count: 5 })
  asked.sources(ALL, { order: 'attacks', descending: true, from: 0, count: 5 })
  asked.findings(ALL, { order: 'severity', descending: true, from: 0, count: 5 })
  storyPage(asked, ALL, { from: 0, count: 5 })
  const { rows } = asked.events(ALL, { order: 'time', descending: false, from: 0, count: 5 })
  for (const { id, source } of rows) {
    requestDetail(asked, id)
    contextOf(asked, id, 'file', 2, 2)
    sourceDetail(asked, source, ALL)
  }
  for (const form of ['csv', 'ecs'] as const)
    await csvFile(
      asked,
      ALL,
      { what: 'requests', bom: false, form },
      { onRows: ignore, cancelled: () => false },
    )
}

const ignore = (): void => undefined
