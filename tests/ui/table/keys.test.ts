import { describe, expect, it } from 'vitest'
import { harmless } from '../../../src/ui/table/clipboard.ts'
import { commandOf, mayMove, move, rowNumber } from '../../../src/ui/table/keys.ts'

const size = { rows: 100, columns: 5, screen: 20 }
const key = (key: string, more: Partial<KeyboardEvent> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
})

describe('keys', () => {
  it.each([
    ['j', 51, 2],
    ['ArrowDown', 51, 2],
    ['k', 49, 2],
    ['PageDown', 70, 2],
    ['PageUp', 30, 2],
    ['Home', 0, 2],
    ['End', 99, 2],
    ['ArrowRight', 50, 3],
    ['ArrowLeft', 50, 1],
  ])('%s moves', (name, row, column) => {
    expect(move(name, { row: 50, column: 2 }, size)).toEqual({ row, column })
  })

  it('stop at the edges and leave others alone', () => {
    expect(move('PageDown', { row: 95, column: 4 }, size)).toEqual({ row: 99, column: 4 })
    expect(move('ArrowRight', { row: 0, column: 4 }, size)).toEqual({ row: 0, column: 4 })
    expect(move('x', { row: 0, column: 0 }, size)).toBeUndefined()
  })

  it('act on the active cell', () => {
    expect(commandOf(key('Enter'))).toBe('open')
    expect(commandOf(key('i'))).toBe('include')
    expect(commandOf(key('e'))).toBe('exclude')
    expect(commandOf(key('F10', { shiftKey: true }))).toBe('menu')
    expect(commandOf(key('ContextMenu'))).toBe('menu')
    expect(commandOf(key('g', { ctrlKey: true }))).toBe('go-to')
    expect(commandOf(key('c', { metaKey: true }))).toBe('copy')
  })

  it('do nothing with a modifier they do not know', () => {
    expect(commandOf(key('i', { ctrlKey: true }))).toBeUndefined()
    expect(commandOf(key('e', { altKey: true }))).toBeUndefined()
    expect(commandOf(key('C', { ctrlKey: true, shiftKey: true }))).toBeUndefined()
    expect(mayMove(key('j', { ctrlKey: true }))).toBe(false)
    expect(mayMove(key('Home', { ctrlKey: true }))).toBe(true)
  })
})

describe('a row number', () => {
  it.each([
    ['1', 1],
    ['1,234,567', 1_234_567],
    ['１２３', 123],
    [' 1 234 ', 1234],
    ['0', undefined],
    ['-5', undefined],
    ['abc', undefined],
    ['', undefined],
    ['9'.repeat(40), undefined],
  ])('typed as %j', (typed, row) => expect(rowNumber(typed)).toBe(row))
})

it('copies no control characters but tab and line feed', () => {
  expect(harmless('a\u001b[31m\tb\nc\u0000\u007f\u009b\r')).toBe(
    'a\\x1b[31m\tb\nc\\x00\\x7f\\x9b\\x0d',
  )
})
