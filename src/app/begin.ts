import type { Begun, NewFile } from '../protocol/cases.ts'
import type { Looked } from '../protocol/ingest.ts'
import type { Session } from './session.ts'

interface Unmeasured {
  readonly kind: 'unmeasured'
}

/** Begins a file. Whether it is a duplicate may be known only once the length of its text is, which is measured then. */
export async function begin(
  session: Session,
  facts: NewFile,
  file: File,
  looked: Looked,
): Promise<Exclude<Begun, Unmeasured>> {
  const like = (likeness: string | undefined): NewFile =>
    likeness === undefined ? facts : { ...facts, likeness }
  let begun = await session.cases.begin(like(looked.likeness))
  if (begun.kind === 'unmeasured')
    begun = await session.cases.begin(like(await (await session.parser(0)).measure(file, looked)))
  if (begun.kind === 'unmeasured') throw new Error('a length that is measured and not known')
  return begun
}
