/** Lines of a preview. */
const SHOWN = 80

/** The first lines of a text, and how many it has. */
export function previewOf(text: string): { readonly preview: string; readonly lines: number } {
  const lines = text.split(/\r?\n/)
  if (lines.at(-1) === '') lines.pop()
  return { preview: lines.slice(0, SHOWN).join('\n'), lines: lines.length }
}
