import { describe, expect, it } from 'vitest'
import { Cases } from '../../src/app/case.svelte.ts'
import type { CaseRow, FileRow } from '../../src/protocol/cases.ts'

const row = (id: number): CaseRow => ({
  id,
  name: `case ${id}`,
  created: 0,
  opened: 0,
  files: 0,
  rows: 0,
  attacks: 0,
  bytes: 0,
  sample: false,
})

/** A keeper of cases in a list; `wait` holds back the answers about files. */
function keeper(rows: CaseRow[], files: readonly FileRow[] = []) {
  return {
    wait: Promise.resolve(),
    state: () => Promise.reject(new Error('not asked here')),
    cases: () => Promise.resolve([...rows]),
    create: (name: string) => {
      const made = { ...row(rows.length + 1), name }
      rows.push(made)
      return Promise.resolve(made)
    },
    rename: (id: number, name: string) => {
      const at = rows.findIndex((one) => one.id === id)
      rows[at] = { ...row(id), name }
      return Promise.resolve()
    },
    remove: (id: number) => {
      rows.splice(
        rows.findIndex((one) => one.id === id),
        1,
      )
      return Promise.resolve()
    },
    use: (id: number) => Promise.resolve(rows.find((one) => one.id === id)),
    async files() {
      await this.wait
      return files
    },
    removeFile: () => Promise.resolve(),
  }
}

describe('cases', () => {
  it('open, and say so where there is no such case', async () => {
    const cases = new Cases(keeper([row(1)]))
    expect(await cases.use(1)).toBe(true)
    expect(cases.open?.id).toBe(1)
    expect(await cases.use(7)).toBe(false)
    expect(cases.open).toBeUndefined()
  })

  it('are open once made', async () => {
    const cases = new Cases(keeper([]))
    await cases.create('web01')
    expect(cases.open?.name).toBe('web01')
  })

  it('follow a new name', async () => {
    const cases = new Cases(keeper([row(1)]))
    await cases.use(1)
    await cases.rename(1, 'incident')
    expect(cases.open?.name).toBe('incident')
  })

  it('close when they are deleted', async () => {
    const cases = new Cases(keeper([row(1), row(2)]))
    await cases.use(1)
    await cases.remove(1)
    expect(cases.open).toBeUndefined()
    expect(cases.all.map(({ id }) => id)).toEqual([2])
  })

  it('drop files of a case that is not open any more', async () => {
    let release: () => void = () => undefined
    const slow = keeper([row(1)], [{ id: 5, lines: 3 } as FileRow])
    const cases = new Cases(slow)
    slow.wait = new Promise((resolve) => (release = resolve))
    const opening = cases.use(1)
    await Promise.resolve()
    await Promise.resolve()
    await cases.use(undefined)
    release()
    await opening
    expect(cases.files).toEqual([])
  })
})
