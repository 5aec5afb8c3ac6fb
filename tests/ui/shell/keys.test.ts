import { describe, expect, it } from 'vitest'
import { keyOf } from '../../../src/ui/shell/keys.ts'

type Key = Parameters<typeof keyOf>[0]
const key = (name: string, more: Partial<Key> = {}): Key => ({
  key: name,
  isComposing: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  target: null,
  ...more,
})

describe('keys anywhere', () => {
  it.each([
    [key('/'), 'search'],
    [key('?', { shiftKey: true }), 'help'],
    [key('a'), 'attacks'],
    [key('3'), '3'],
    [key('z', { ctrlKey: true }), 'undo'],
    [key('Z', { ctrlKey: true, shiftKey: true }), 'redo'],
    [key('z', { metaKey: true }), 'undo'],
    [key('y', { ctrlKey: true }), 'redo'],
    [key('9'), undefined],
    [key('a', { ctrlKey: true }), undefined],
    [key('a', { altKey: true }), undefined],
    [key('constructor'), undefined],
  ])('%j', (event, command) => expect(keyOf(event, true)).toBe(command))

  it('do nothing while an input method composes', () =>
    expect(keyOf(key('a', { isComposing: true }), true)).toBeUndefined())

  it('are only those with Ctrl where single keys are off', () => {
    expect(keyOf(key('/'), false)).toBeUndefined()
    expect(keyOf(key('1'), false)).toBeUndefined()
    expect(keyOf(key('z', { ctrlKey: true }), false)).toBe('undo')
  })
})
