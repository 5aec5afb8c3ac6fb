import { Output, type Places } from './output.ts'

/** `+` stands for a space in form encoding, that is in a query; elsewhere it is a plus. */
export function plus(text: string, places?: Places): string {
  return plusFrom(text, 0, places)
}

/** As `plus`, for a text that has its query after the first `?`. */
export function plusAfterMark(text: string, places?: Places): string {
  const mark = text.indexOf('?')
  return mark < 0 ? text : plusFrom(text, mark, places)
}

function plusFrom(text: string, from: number, places: Places | undefined): string {
  let at = text.indexOf('+', from)
  if (at < 0) return text
  const out = new Output(text, places)
  for (; at >= 0; at = text.indexOf('+', at + 1)) out.replace(at, at + 1, ' ')
  return out.done()
}
