import { createRawSnippet, flushSync, mount, unmount } from 'svelte'
import { afterEach, describe, expect, it } from 'vitest'
import type { Page } from '../../src/protocol/rows.ts'
import '../../src/ui/theme.css'
import CutText from '../../src/ui/table/CutText.svelte'
import VirtualTable from '../../src/ui/table/VirtualTable.svelte'
import { fastest } from '../fastest.ts'

interface Row {
  readonly id: number
}

const ROWS = 2_000_000

let stop: (() => void) | undefined
afterEach(() => {
  stop?.()
  document.body.replaceChildren()
})

const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30)))

/** A table of `rows` rows in a box of 900 x 600 px; `did` hears what was done with it. */
async function show(rows = ROWS) {
  const did: string[] = []
  const target = document.createElement('div')
  target.style.cssText = 'width: 900px; height: 600px'
  document.body.append(target)
  const fetch = (from: number, count: number): Promise<Page<Row>> => {
    const size = Math.max(0, Math.min(count, rows - from))
    return Promise.resolve({
      total: rows,
      rows: Array.from({ length: size }, (_, i) => ({ id: from + i })),
    })
  }
  const cell = createRawSnippet<[row: Row, column: string]>((row, column) => ({
    render: () => `<span>${column()} ${row().id}</span>`,
  }))
  const table = mount(VirtualTable<Row, string>, {
    target,
    props: {
      label: 'rows',
      columns: [
        { id: 'source', label: 'Source', width: 10, line: 1, order: 'source' },
        { id: 'target', label: 'Target', width: 20, grow: 1, line: 2 },
      ],
      cell,
      contentOf: (row: Row, column: string) => ({
        text: `${column} ${row.id}`,
        value: { facet: 'source', value: String(row.id) },
        filters: column === 'source',
      }),
      fetch,
      question: 'q',
      version: 1,
      order: 'source',
      descending: false,
      onsort: (order: string) => did.push(`sort ${order}`),
      onopen: (row: Row) => did.push(`open ${row.id}`),
      actions: {
        include: ({ value }) => did.push(`include ${value}`),
        exclude: ({ value }) => did.push(`exclude ${value}`),
        only: ({ value }) => did.push(`only ${value}`),
        copy: (text) => did.push(`copy ${text}`),
      },
      empty: createRawSnippet(() => ({ render: () => '<p>nothing</p>' })),
    },
  })
  stop = () => void unmount(table)
  await frame()
  await frame()
  const grid = target.querySelector<HTMLElement>('[role=grid]')
  if (grid === null) throw new Error('no grid')
  return { did, target, grid }
}

/** Numbers of the rows that are drawn, from 0. */
const drawn = (grid: HTMLElement): number[] =>
  [...grid.querySelectorAll('[role=row]')]
    .slice(1)
    .map((row) => Number(row.getAttribute('aria-rowindex')) - 2)

const cellAt = (grid: HTMLElement, row: number, column: number): HTMLElement => {
  const found = grid.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`)
  if (found === null) throw new Error(`no cell ${row} ${column}`)
  return found
}

async function press(grid: HTMLElement, key: string, more: KeyboardEventInit = {}): Promise<void> {
  grid.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
  )
  flushSync()
  await frame()
}

describe('a table of two million rows', () => {
  it('tells their true number and draws only a screen of them', async () => {
    const { grid } = await show()
    expect(grid.getAttribute('aria-rowcount')).toBe(String(ROWS + 1))
    expect(drawn(grid)[0]).toBe(0)
    expect(drawn(grid).length).toBeLessThan(40)
    expect(grid.scrollHeight).toBeLessThan(17_895_697)
  })

  it('is dragged to its end and back', async () => {
    const { grid } = await show()
    grid.scrollTop = grid.scrollHeight
    await frame()
    await frame()
    expect(drawn(grid).at(-1)).toBe(ROWS - 1)
    expect(cellAt(grid, ROWS - 1, 0).textContent).toContain(`source ${ROWS - 1}`)
    const last = cellAt(grid, ROWS - 1, 0).getBoundingClientRect()
    expect(last.bottom).toBeLessThanOrEqual(grid.getBoundingClientRect().bottom + 1)
    grid.scrollTop = 0
    await frame()
    expect(drawn(grid)[0]).toBe(0)
  })

  it('goes to a row by number', async () => {
    const { grid, target } = await show()
    const field = target.querySelector('input')
    if (field === null) throw new Error('no field')
    field.value = '1,234,567'
    field.dispatchEvent(new Event('input', { bubbles: true }))
    field.form?.requestSubmit()
    await frame()
    await frame()
    expect(cellAt(grid, 1_234_566, 1).textContent).toContain('target 1234566')
    expect(document.activeElement).toBe(grid)
    expect(grid.getAttribute('aria-activedescendant')).toBe(cellAt(grid, 1_234_566, 0).id)
  })

  it('moves by exact rows far down', async () => {
    const { grid } = await show()
    await press(grid, 'End')
    for (let i = 0; i < 3; i++) await press(grid, 'k')
    expect(grid.getAttribute('aria-activedescendant')).toBe(cellAt(grid, ROWS - 4, 0).id)
    grid.dispatchEvent(new WheelEvent('wheel', { deltaY: -340, cancelable: true, bubbles: true }))
    await frame()
    expect(drawn(grid)).toContain(ROWS - 30)
    expect(drawn(grid)).not.toContain(ROWS - 1)
  })
})

describe('a cell', () => {
  it('includes at a click and excludes at an Alt-click', async () => {
    const { grid, did } = await show(50)
    cellAt(grid, 3, 0).click()
    cellAt(grid, 4, 0).dispatchEvent(new MouseEvent('click', { altKey: true, bubbles: true }))
    expect(did).toEqual(['include 3', 'exclude 4'])
  })

  it('opens its row where a click filters nothing', async () => {
    const { grid, did } = await show(50)
    cellAt(grid, 3, 1).click()
    expect(did).toEqual(['open 3'])
  })

  it('does all of it by keyboard too', async () => {
    const { grid, did } = await show(50)
    grid.focus()
    await press(grid, 'j')
    await press(grid, 'i')
    await press(grid, 'e')
    await press(grid, 'ArrowRight')
    await press(grid, 'c', { ctrlKey: true })
    await press(grid, 'Enter')
    expect(did).toEqual(['include 1', 'exclude 1', 'copy target 1', 'open 1'])
  })

  it('has a menu with everything, and gives the focus back', async () => {
    const { grid, did, target } = await show(50)
    grid.focus()
    await press(grid, 'F10', { shiftKey: true })
    const menu = target.querySelector('[role=menu]')
    expect(menu?.matches(':popover-open')).toBe(true)
    const items = [...target.querySelectorAll<HTMLElement>('[role=menuitem]')]
    expect(document.activeElement).toBe(items[0])
    items[2]?.click()
    expect(did).toEqual(['only 0'])
    expect(document.activeElement).toBe(grid)
  })
})

it('says when there is nothing', async () => {
  const { grid } = await show(0)
  expect(grid.textContent).toContain('nothing')
})

it('draws the head of a value of 64 KB, counts the rest, and makes no markup of it', () => {
  const text = `<img src=x onerror=alert(1)>\u001b[31m\u202E${'A'.repeat(65_536)}`
  const once = fastest(() => {
    const shown = mount(CutText, { target: document.body, props: { text } })
    void unmount(shown)
  })
  expect(once).toBeLessThan(50)
  const shown = mount(CutText, { target: document.body, props: { text } })
  stop = () => void unmount(shown)
  expect(document.querySelector('img')).toBeNull()
  expect(document.body.textContent.length).toBeLessThan(600)
  expect(document.body.textContent).toContain('<img src=x')
  expect(document.body.textContent).toContain('RLO')
  expect(document.body.textContent).toMatch(/65,\d{3} more/)
})
