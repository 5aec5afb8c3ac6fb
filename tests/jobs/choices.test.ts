import { expect, it } from 'vitest'
import { Choices } from '../../src/jobs/choices.ts'
import type { FileLook } from '../../src/protocol/cases.ts'
import { MemoryShelf } from '../../src/store/memory-shelf.ts'

const look = (stem: string): FileLook => ({ stem, shapes: [{ text: 'x|x', lines: 9 }] })

it('a choice is recalled for files of its look, replaced by a later one, and forgotten', async () => {
  let writes = true
  const choices = new Choices(new MemoryShelf(), () => writes)
  await choices.remember('a.log', look('a.log'), { chosen: 'access/common' })
  await choices.remember('b.log', look('b.log'), { client: 'left' })
  expect(await choices.recall(look('c.log'))).toBeUndefined()
  expect(await choices.recall(look('a.log'))).toMatchObject({
    name: 'a.log',
    chosen: 'access/common',
  })
  await choices.remember('a-2.log', look('a.log'), { chosen: 'definition:$status' })
  expect((await choices.choices()).map(({ name }) => name).sort()).toEqual(['a-2.log', 'b.log'])
  expect(await choices.recall(look('a.log'))).toMatchObject({ chosen: 'definition:$status' })
  writes = false
  await choices.forget((await choices.recall(look('b.log')))?.id ?? 0)
  expect(await choices.recall(look('b.log'))).toMatchObject({ client: 'left' })
  writes = true
  await choices.forget((await choices.recall(look('b.log')))?.id ?? 0)
  await choices.remember('a.log', look('a.log'), {})
  expect(await choices.choices()).toEqual([])
})
