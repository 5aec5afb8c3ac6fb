import { describe, expect, it } from 'vitest'
import { Arrivals } from '../../src/app/arrivals.svelte.ts'
import { Cases } from '../../src/app/case.svelte.ts'
import type { CaseRow, FileRow } from '../../src/protocol/cases.ts'

/** Cases and an importer that writes down what it was given; files named `*.bin` come to nothing. */
function desk() {
  const rows: CaseRow[] = []
  const files: FileRow[] = []
  const said: string[] = []
  const cases = new Cases({
    state: () => Promise.reject(new Error('not asked here')),
    cases: () => Promise.resolve(rows.map((row) => ({ ...row, files: files.length }))),
    create: (name, sample = false) => {
      const made = { id: rows.length + 1, name, sample } as CaseRow
      rows.push(made)
      said.push(`case ${name}`)
      return Promise.resolve(made)
    },
    rename: () => Promise.resolve(),
    remove: (id) => {
      said.push(`remove ${id}`)
      rows.length = 0
      return Promise.resolve()
    },
    use: (id) => Promise.resolve(rows.find((row) => row.id === id)),
    files: () => Promise.resolve([...files]),
    removeFile: () => Promise.resolve(),
  })
  let asked: Promise<void> | undefined
  let answer: (picked: boolean) => void = () => undefined
  const importer = {
    busy: false,
    unfinished: false,
    get asking() {
      return asked !== undefined
    },
    get brought() {
      return files.length > 0
    },
    idle: async () => asked,
    clear: () => undefined,
    add: (given: readonly File[]) => {
      for (const { name } of given) {
        said.push(`read ${name}`)
        if (name.endsWith('.zip'))
          asked = new Promise((resolve) => {
            answer = (picked) => {
              if (picked) files.push({ id: files.length, name } as FileRow)
              asked = undefined
              resolve()
            }
          })
        else if (!name.endsWith('.bin')) files.push({ id: files.length, name } as FileRow)
      }
      return Promise.resolve()
    },
  }
  const dataSets = {
    take: (given: readonly File[]) =>
      Promise.resolve(given.filter(({ name }) => !name.endsWith('.mmdb'))),
  }
  let into: 'new' | 'open' | undefined = 'new'
  const saved = {
    part: (all: readonly File[]) =>
      Promise.resolve({
        saved: all.filter(({ name }) => name.endsWith('.spoor')),
        others: all.filter(({ name }) => !name.endsWith('.spoor')),
      }),
    ask: ({ name }: File) => {
      said.push(`ask ${name}`)
      return Promise.resolve(into)
    },
    open: ({ name }: File, into: string) => {
      said.push(`open ${name} ${into}`)
      return Promise.resolve()
    },
  }
  const answers = (choice: 'new' | 'open' | undefined): void => {
    into = choice
  }
  const arrivals = new Arrivals(cases, importer, saved, dataSets)
  return { cases, said, answers, arrivals, pick: (picked: boolean) => answer(picked) }
}

/** Node's File knows no folders. */
const file = (name: string): File =>
  Object.assign(new File(['x'], name), { webkitRelativePath: '' })

describe('arrivals', () => {
  it('of data about addresses alone open no case', async () => {
    const { said, arrivals } = desk()
    await arrivals.add(Promise.resolve([file('country.mmdb')]))
    expect(said).toEqual([])
    await arrivals.add(Promise.resolve([file('country.mmdb'), file('a.log')]))
    expect(said).toEqual(['case a', 'read a.log'])
  })

  it('open a case named after what several files are called', async () => {
    for (const [names, expected] of [
      [['access.log', 'access.log.1', 'access.log.2.gz'], 'access'],
      [['shop-access.log', 'shop-error.log'], 'shop'],
      [['access.log', 'error.log', 'mail.log'], 'access +2'],
      [['web1.log', 'web2.log'], 'web1 +1'],
      [['server1.log', 'server12.log'], 'server'],
    ] as const) {
      const { arrivals, said } = desk()
      await arrivals.add(Promise.resolve(names.map(file)))
      expect(said[0]).toBe(`case ${expected}`)
    }
  })

  it('open a case named after the first file, without the endings of logs', async () => {
    for (const [name, expected] of [
      ['access.log.2.gz', 'access'],
      ['web01.example.log', 'web01.example'],
      ['log', 'log'],
      ['.log', '.log'],
    ] as const) {
      const { cases, arrivals } = desk()
      await arrivals.add(Promise.resolve([file(name)]))
      expect(cases.open?.name).toBe(expected)
    }
  })

  it('go into the open case', async () => {
    const { said, arrivals } = desk()
    await arrivals.add(Promise.resolve([file('a.log')]))
    await arrivals.add(Promise.resolve([file('b.log')]))
    expect(said).toEqual(['case a', 'read a.log', 'read b.log'])
  })

  it('leave no empty case behind', async () => {
    const { cases, said, arrivals } = desk()
    await arrivals.add(Promise.resolve([file('x.bin')]))
    expect(said).toEqual(['case x.bin', 'read x.bin', 'remove 1'])
    expect(cases.open).toBeUndefined()
  })

  it('leave no empty case behind when nothing is picked of an archive', async () => {
    const { cases, said, arrivals, pick } = desk()
    await arrivals.add(Promise.resolve([file('x.zip')]))
    expect([arrivals.busy, cases.open?.id]).toEqual([false, 1])
    pick(false)
    await expect.poll(() => said.at(-1)).toBe('remove 1')
    expect(cases.open).toBeUndefined()
  })

  it('keep the case when something is picked', async () => {
    const { cases, said, arrivals, pick } = desk()
    await arrivals.add(Promise.resolve([file('x.zip')]))
    pick(true)
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect([cases.open?.id, said]).toEqual([1, ['case x.zip', 'read x.zip']])
  })

  it('leave no empty case behind when a person went to another case before answering', async () => {
    const { cases, said, arrivals, pick } = desk()
    await arrivals.add(Promise.resolve([file('x.zip')]))
    await cases.use(undefined)
    pick(false)
    await expect.poll(() => said.at(-1)).toBe('remove 1')
  })

  it('open a saved case as one of its own where none is open', async () => {
    const { said, arrivals } = desk()
    await arrivals.add(Promise.resolve([file('x.spoor')]))
    expect(said).toEqual(['open x.spoor new'])
  })

  it('ask what becomes of a saved case beside another one, and of each of several', async () => {
    const { said, answers, arrivals } = desk()
    await arrivals.add(Promise.resolve([file('a.log')]))
    answers('open')
    await arrivals.add(Promise.resolve([file('x.spoor'), file('y.spoor')]))
    answers(undefined)
    await arrivals.add(Promise.resolve([file('z.spoor')]))
    expect(said.slice(2)).toEqual([
      'ask x.spoor',
      'open x.spoor open',
      'ask y.spoor',
      'open y.spoor open',
      'ask z.spoor',
    ])
  })

  it('read logs first that come with a saved case', async () => {
    const { said, arrivals } = desk()
    await arrivals.add(Promise.resolve([file('x.spoor'), file('a.log')]))
    expect(said).toContain('ask x.spoor')
    expect(said.slice(-2)).toEqual(['read a.log', 'open x.spoor new'])
  })

  it('do nothing where nothing came', async () => {
    const { said, arrivals } = desk()
    await arrivals.add(Promise.resolve([]))
    expect(said).toEqual([])
  })

  it('are busy from the drop on, and not for ever after a failure', async () => {
    const { arrivals } = desk()
    const failing = arrivals.add(Promise.reject(new Error('gone')))
    await expect(failing).rejects.toThrow('gone')
    expect(arrivals.busy).toBe(false)
  })

  it('bring the sample', async () => {
    const { cases, said, arrivals } = desk()
    await arrivals.sample('Sample')
    expect(cases.open?.sample).toBe(true)
    expect(said.length).toBeGreaterThan(1)
  })
})
