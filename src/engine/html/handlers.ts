import { isEvent, mayBeEvent } from './events.ts'
import { type Attribute, type Context, type Tag, tagsIn } from './tags.ts'

export interface Place {
  readonly start: number
  readonly end: number
}

const QUOTES = ['"', "'", '`'] as const

/** Signs that a value without a tag or quote before it is code: it calls something, or ends a tag. */
const CODE = /[(`\\]|=>|&\w{2,8};/

/** Where a value brings an event handler: in a tag of its own, or by breaking out of the attribute it stands in. */
export function handlerIn(text: string): Place | undefined {
  const inTag = find(tagsIn(text), ({ name, value }) => value !== undefined && mayBeEvent(name))
  if (inTag !== undefined) return inTag
  for (const quote of QUOTES) {
    if (!text.includes(quote)) continue
    const found = find(
      first(text, quote),
      ({ name, value }) => value !== undefined && mayBeEvent(name),
    )
    if (found !== undefined) return found
  }
  return bare(text, 'bare') ?? bare(text, 'tag') ?? inValue(text)
}

/** An event without tag or quote before it must be a known one, and its value code. */
const bare = (text: string, context: Context): Place | undefined =>
  find(
    first(text, context),
    ({ name, value }, { ended }) =>
      value !== undefined && isEvent(name) && (CODE.test(value) || (ended && value !== '')),
  )

/** What a parameter brings, whatever its name. */
function inValue(text: string): Place | undefined {
  const from = PARAMETER.exec(text)?.[0].length ?? 0
  const found = from === 0 ? undefined : bare(text.slice(from), 'tag')
  return found && { start: found.start + from, end: found.end + from }
}

const PARAMETER = /^[\w.[\]-]{1,60}=/

/** What is still in the tag that the text began in. */
function first(text: string, context: Context): readonly Tag[] {
  const [tag] = tagsIn(text, context, 1)
  return tag?.name === '' ? [tag] : []
}

function find(
  tags: readonly Tag[],
  test: (attribute: Attribute, tag: Tag) => boolean,
): Place | undefined {
  for (const tag of tags) {
    if (tag.closing) continue
    const found = tag.attributes.find((attribute) => test(attribute, tag))
    if (found !== undefined) return { start: tag.start, end: found.end }
  }
  return undefined
}
