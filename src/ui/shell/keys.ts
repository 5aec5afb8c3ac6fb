/** Commands of single keys, by what the key types. */
const SINGLE: Readonly<Record<string, string>> = { '/': 'search', '?': 'help', a: 'attacks' }

/** Whether what has the focus takes letters itself. */
function takesText(target: EventTarget | null): boolean {
  if (target === null || !('closest' in target)) return false
  const element = target as HTMLElement
  return (
    element.isContentEditable || element.closest('input, textarea, select, [role="menu"]') !== null
  )
}

type Key = Pick<
  KeyboardEvent,
  'key' | 'isComposing' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'target'
>

/**
 * What a key press anywhere asks for: a command, or the number of a screen. Nothing while an input method composes, and
 * nothing of single keys where text is typed or where they are switched off (`singles`).
 */
export function keyOf(event: Key, singles: boolean): string | undefined {
  if (event.isComposing || event.altKey || takesText(event.target)) return undefined
  if (event.ctrlKey || event.metaKey) return chordOf(event)
  if (!singles) return undefined
  if (/^[1-8]$/.test(event.key)) return event.key
  return Object.hasOwn(SINGLE, event.key) ? SINGLE[event.key] : undefined
}

function chordOf(event: Key): string | undefined {
  const letter = event.key.toLowerCase()
  if (letter === 'y' || (letter === 'z' && event.shiftKey)) return 'redo'
  return letter === 'z' ? 'undo' : undefined
}
