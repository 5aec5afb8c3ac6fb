/**
 * A text of a log as it may be pasted anywhere, a terminal included: control characters (C0 but for tab and line feed,
 * DEL, C1) are written out as `\x1b`, so that no escape sequence runs.
 */
export function harmless(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are what it is about
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, (character) => {
    return `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`
  })
}
