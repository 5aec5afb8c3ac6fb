/** Longest line read: no line of these files is longer, and what is longer is a file of another kind. */
const LONGEST = 65_536

/** The lines of a text, without their ends; too long ones come as ''. */
export function* textLines(text: string): Generator<string> {
  for (let from = 0; from < text.length;) {
    const end = text.indexOf('\n', from)
    const to = end < 0 ? text.length : end
    const stop = to > from && text.charCodeAt(to - 1) === 13 ? to - 1 : to
    yield stop - from > LONGEST ? '' : text.slice(from, stop)
    from = to + 1
  }
}

/** The lines of a file's beginning that are whole for sure. */
export function wholeLines(head: string, whole: boolean): string[] {
  const lines = [...textLines(head)]
  if (!whole && !head.endsWith('\n')) lines.pop()
  return lines
}
