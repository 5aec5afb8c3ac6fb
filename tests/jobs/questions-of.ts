import { RULE_BOOK } from '../../src/engine/rule-book.ts'
import { Matcher } from '../../src/engine/rules/compile.ts'
import { RULES } from '../../src/engine/rules/registry.ts'
import { CaseDesk } from '../../src/jobs/case-desk.ts'
import { finishCase } from '../../src/jobs/finish-case.ts'
import { Parsing } from '../../src/jobs/parse-slice.ts'
import { Questions } from '../../src/jobs/questions.ts'
import { Receiver } from '../../src/jobs/receive.ts'
import { MemoryShelf } from '../../src/store/memory-shelf.ts'

let matcher: Matcher | undefined

/** A case of log texts, read with all rules and judged as the app does, ready for questions. */
export async function questionsOf(...texts: readonly string[]): Promise<Questions> {
  matcher ??= new Matcher(RULES)
  const desk = new CaseDesk(new MemoryShelf())
  const receiver = new Receiver(desk, () => undefined)
  const parsing = new Parsing(matcher)
  parsing.keeper = { put: (batch) => receiver.put(batch) }
  const facts = { name: 'c', created: 0, opened: 0, sample: false, attacks: 0, bytes: 0 }
  await desk.use(await desk.shelf.putCase(facts), 0)
  for (const [i, text] of texts.entries()) {
    const file = new File([text], `${i}.log`, { lastModified: 0 })
    const { guesses, fingerprint } = await parsing.sniff(file)
    const slices = [{ start: 0, end: file.size }]
    const begun = await receiver.begin(
      { name: file.name, size: file.size, lastModified: 0, fingerprint, guesses, slices },
      new Date(0),
    )
    if (begun.kind !== 'begun') throw new Error(begun.kind)
    const { fileId } = begun
    const slice = { fileId, file, slice: 0, start: 0, end: file.size, guesses }
    await parsing.ingest(slice, () => undefined)
    await receiver.end(fileId, 'done', [])
  }
  await finishCase(desk.holdings, { rules: RULE_BOOK, cancelled: () => false })
  return new Questions(desk, { rules: RULE_BOOK, matcher })
}
