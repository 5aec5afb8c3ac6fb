/** A place in a table: row and column from 0. */
export interface Place {
  readonly row: number
  readonly column: number
}

export interface Size {
  readonly rows: number
  readonly columns: number
  /** Rows that PageUp and PageDown move by. */
  readonly screen: number
}

/** Where a key leads from a place; undefined: it is no key of movement. */
export function move(key: string, at: Place, size: Size): Place | undefined {
  const row = rowAfter(key, at.row, size)
  const column = columnAfter(key, at.column)
  if (row === undefined && column === undefined) return undefined
  return {
    row: clamp(row ?? at.row, size.rows),
    column: clamp(column ?? at.column, size.columns),
  }
}

function rowAfter(key: string, row: number, size: Size): number | undefined {
  switch (key) {
    case 'j':
    case 'ArrowDown':
      return row + 1
    case 'k':
    case 'ArrowUp':
      return row - 1
    case 'PageDown':
      return row + size.screen
    case 'PageUp':
      return row - size.screen
    case 'Home':
      return 0
    case 'End':
      return size.rows - 1
    default:
      return undefined
  }
}

function columnAfter(key: string, column: number): number | undefined {
  if (key === 'ArrowRight') return column + 1
  if (key === 'ArrowLeft') return column - 1
  return undefined
}

const clamp = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value))

/** A row number as a person types it: digits of any width, with separators. From 1; undefined where it is none. */
export function rowNumber(typed: string): number | undefined {
  const digits = typed.normalize('NFKC').replace(/[\s,._']/g, '')
  return /^\d{1,12}$/.test(digits) && Number(digits) > 0 ? Number(digits) : undefined
}

/** What a key does with the active cell. */
export type Command = 'open' | 'include' | 'exclude' | 'menu' | 'copy' | 'go-to' | 'note' | 'star'

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

const CHORDS: Readonly<Record<string, Command>> = { c: 'copy', g: 'go-to' }

const COMMANDS: Readonly<Record<string, Command>> = {
  Enter: 'open',
  i: 'include',
  e: 'exclude',
  m: 'menu',
  n: 'note',
  s: 'star',
  ContextMenu: 'menu',
}

export function commandOf({
  key,
  ctrlKey,
  metaKey,
  shiftKey,
  altKey,
}: Pressed): Command | undefined {
  if (altKey) return undefined
  if (ctrlKey || metaKey) return shiftKey ? undefined : CHORDS[key]
  if (shiftKey) return key === 'F10' ? 'menu' : undefined
  return COMMANDS[key]
}

/** Whether a key may move: Home and End also with Ctrl, everything else alone. */
export function mayMove({ key, ctrlKey, metaKey, shiftKey, altKey }: Pressed): boolean {
  if (metaKey || shiftKey || altKey) return false
  return !ctrlKey || key === 'Home' || key === 'End'
}
