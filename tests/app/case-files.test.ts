import { describe, expect, it } from 'vitest'
import { CaseFiles } from '../../src/app/case-files.svelte.ts'
import type { CaseFileApi, OpenedCase, SavedCase } from '../../src/protocol/case-file.ts'

const OPENED = {
  kind: 'opened',
  caseId: 4,
  files: 1,
  rows: 2,
  completed: [],
  passed: [],
  apart: [],
  partial: [],
  unknown: [],
  full: false,
  second: false,
} as const satisfies OpenedCase

/** Case files over a keeper that answers so, and what was done. */
function desk(answer: { open?: OpenedCase; save?: SavedCase; fails?: string } = {}) {
  const said: string[] = []
  const ended = <T>(result: T): Promise<T> =>
    answer.fails === undefined ? Promise.resolve(result) : Promise.reject(new Error(answer.fails))
  const api: CaseFileApi = {
    caseFilesIn: (files) => Promise.resolve(files.flatMap(({ size }, i) => (size > 1 ? [i] : []))),
    saveCase: (onShare) => {
      onShare(0.5)
      said.push(JSON.stringify(caseFiles.state))
      return ended(answer.save ?? { kind: 'saved', blob: new Blob(['abc']) })
    },
    openCase: (_, into) => {
      said.push(`open ${into}`)
      return ended(answer.open ?? OPENED)
    },
    cancelCaseFile: () => {
      said.push('cancel')
      return Promise.resolve()
    },
  }
  const caseFiles = new CaseFiles(
    api,
    (blob, name) => said.push(`${name} ${blob.size}`),
    (id) => {
      said.push(`show ${id}`)
      return Promise.resolve()
    },
  )
  return { caseFiles, said }
}

const file = new File(['xy'], 'a.spoor')

describe('case files', () => {
  it('are told from others by the keeper, in their order', async () => {
    const { caseFiles } = desk()
    const [a, b, c] = ['1', '22', '3'].map((text) => new File([text], text))
    if (a === undefined || b === undefined || c === undefined) throw new Error('no files')
    expect(await caseFiles.part([a, b, c])).toEqual({ saved: [b], others: [a, c] })
  })

  it('go to the downloads, and say how far they are', async () => {
    const { caseFiles, said } = desk()
    expect(await caseFiles.save('x.spoor')).toBe(3)
    expect(said).toEqual([
      JSON.stringify({ kind: 'working', what: 'save', name: 'x.spoor', share: 0.5 }),
      'x.spoor 3',
    ])
    expect(caseFiles.state).toEqual({ kind: 'idle' })
  })

  it('say why they were not saved', async () => {
    const { caseFiles } = desk({ save: { kind: 'too-long' } })
    expect(await caseFiles.save('x.spoor')).toBeUndefined()
    expect(caseFiles.state).toEqual({ kind: 'unsaved', why: 'too-long' })
  })

  it('are shown as cases of their own without a word', async () => {
    const { caseFiles, said } = desk()
    await caseFiles.open(file, 'new')
    expect(said).toEqual(['open new', 'show 4'])
    expect(caseFiles.state).toEqual({ kind: 'idle' })
  })

  it('say what was passed over, what broke, and what was added', async () => {
    for (const [open, into] of [
      [{ ...OPENED, trouble: { kind: 'damaged', at: 5, detail: '' } }, 'new'],
      [{ ...OPENED, partial: ['a.log'] }, 'new'],
      [{ ...OPENED, decided: { rules: 1, allowed: 0, absent: 0, falsePositives: 0 } }, 'new'],
      [OPENED, 'open'],
      [{ kind: 'read-only' }, 'new'],
    ] as const) {
      const { caseFiles } = desk({ open })
      await caseFiles.open(file, into)
      expect(caseFiles.state).toEqual({ kind: 'done', name: 'a.spoor', into, result: open })
      caseFiles.close()
      expect(caseFiles.state).toEqual({ kind: 'idle' })
    }
  })

  it('are asked about, and put away unopened', async () => {
    const { caseFiles } = desk()
    const asked = caseFiles.ask(file)
    expect(caseFiles.state).toEqual({ kind: 'asking', name: 'a.spoor' })
    caseFiles.close()
    expect(await asked).toBeUndefined()
    const again = caseFiles.ask(file)
    caseFiles.choose('open')
    expect(await again).toBe('open')
  })

  it('that fail say why', async () => {
    const { caseFiles, said } = desk({ fails: 'gone' })
    await caseFiles.open(file, 'new')
    expect(caseFiles.state).toEqual({ kind: 'failed', name: 'a.spoor', why: 'gone' })
    expect(said).toEqual(['open new'])
  })
})
