import { isLetter } from './chars.ts'
import { Output, type Places } from './output.ts'

/** A tag without attributes. */
const TAG = /<\/?[a-z]{0,10}>/gi

/** Takes out tags without attributes within a word, as filters that strip tags do: `on<x>load` becomes `onload`. */
export function fillers(text: string, places?: Places): string {
  const out = new Output(text, places)
  for (const { 0: tag, index } of text.matchAll(TAG)) {
    const end = index + tag.length
    if (isLetter(text.charCodeAt(index - 1)) && isLetter(text.charCodeAt(end)))
      out.replace(index, end, '')
  }
  return out.done()
}
