import { isEvent } from './events.ts'
import type { Place } from './handlers.ts'
import { type Attribute, type Tag, tagsIn } from './tags.ts'

/** Elements that load or run something by themselves, of HTML (old ones too), SVG, SMIL and MathML. */
const ACTIVE = new Set(
  `script svg iframe object embed image body base meta link style math video audio details form input isindex marquee
frameset xml layer ilayer bgsound applet keygen animate animatemotion animatetransform foreignobject portal vmlframe
noscript xmp plaintext listing comment`.split(/\s+/),
)

/** Active too, but words as well: they must have an attribute or an end. */
const ACTIVE_WORDS = new Set(
  'set use img source track frame select button dialog textarea template title a'.split(' '),
)

/** All other elements of HTML. */
const PASSIVE = new Set(
  `abbr acronym address area article aside b bdi bdo big blink blockquote br canvas caption center cite code col colgroup
data datalist dd del dfn dir div dl dt em fieldset figcaption figure font footer h1 h2 h3 h4 h5 h6 head header hgroup hr
html i ins kbd label legend li main map mark menu menuitem meter multicol nav nextid nobr noembed noframes ol optgroup
option output p param picture pre progress q rb rp rt rtc ruby s samp search section slot small spacer span strike strong
sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr`.split(/\s+/),
)

/** Attributes that load, style or run something, or bind data (Internet Explorer), whatever the element. */
const RISKY = new Set(
  `href src srcdoc srcset style background action formaction data datasrc datafld dataformatas dynsrc lowsrc poster
xlink:href from to values begin implementation handler codebase classid fscommand folder ping manifest behavior
seeksegmenttime autofocus contenteditable popovertarget is accesskey`.split(/\s+/),
)

/** Where a text has an element that loads or runs something. */
export function activeElementIn(text: string): Place | undefined {
  const tag = tagsIn(text).find((found) => isActive(found) && !isPasted(found, text))
  return tag === undefined ? spelledOut(text) : placeOf(tag)
}

function isActive(tag: Tag): boolean {
  const name = localName(tag)
  if (ACTIVE.has(name)) return true
  const valued = tag.attributes.filter(({ value }) => value !== undefined)
  if (ACTIVE_WORDS.has(name)) return valued.some(isRisky) || (name !== 'a' && valued.length > 1)
  return PASSIVE.has(name) && valued.some(isRisky)
}

/** Where a text has markup of any kind: an element of HTML, or another with an attribute that matters. */
export function markupIn(text: string): Place | undefined {
  const tag = tagsIn(text).find((found) => isMarkup(found, text))
  if (tag !== undefined) return placeOf(tag)
  const found = OTHER_MARKUP.exec(text)
  return found === null ? undefined : { start: found.index, end: found.index + found[0].length }
}

/** Comments, sections, instructions; a script in an entity (Netscape 4); data that is markup. */
const OTHER_MARKUP =
  /<!(?:--|\[cdata\[)|<\?(?:xml\b|xml-|import\b)|&\{[^}]{0,80}\(|\bdata:[\w/;+=\s-]{0,60},[^<]{0,80}</i

/** Plain links and line ends are what people paste. */
function isPasted({ name, attributes, ended }: Tag, text: string): boolean {
  if (name !== 'a' && name !== 'br') return false
  // A link cut off: crawlers that read a page wrong ask for it.
  if (!ended)
    return attributes.every(
      ({ name: key, value = '' }) => key === 'href' && /^(?:$|https?:)/i.test(value),
    )
  return (
    attributes.every((attribute) => !isRisky(attribute) || isPlainLink(attribute)) &&
    (name === 'br' || text.includes('</'))
  )
}

const isPlainLink = ({ name, value = '' }: Attribute): boolean =>
  name === 'href' && /^(?:https?:\/{1,2}|mailto:|[#./]|\w[\w./-]*$)/i.test(value)

function isMarkup(tag: Tag, text: string): boolean {
  if (isPasted(tag, text) && !breaksOut(tag, text)) return false
  const name = localName(tag)
  if (tag.attributes.some((attribute) => attribute.value !== undefined && isRisky(attribute)))
    return true
  // `a <b and c> d` compares; `"><xyz>` breaks out, whatever it is called.
  if (!tag.ended || tag.attributes.some(({ value }) => value === undefined)) return false
  if (PASSIVE.has(name) || ACTIVE_WORDS.has(name)) return true
  return breaksOut(tag, text)
}

/** Whether a tag stands right behind a quote. */
const breaksOut = ({ start }: Tag, text: string): boolean =>
  /["'`]\s?>?$/.test(text.slice(Math.max(0, start - 3), start))

/** Of a framework: Vue, Angular, Alpine, htmx. */
const FRAMEWORK = /^(?:on|@\w|:\w|v-|ng-|data-ng-|x-(?:on|init|data|html)|hx-)/

const isRisky = ({ name }: Attribute): boolean => RISKY.has(name) || FRAMEWORK.test(name)

/** Name of an element without its prefix. */
const localName = ({ name }: Tag): string => name.slice(name.lastIndexOf(':') + 1)

const placeOf = ({ start, end }: Tag): Place => ({ start, end })

/** `<f o r m`: letters with blanks between, which some filters close up. */
const SPELLED = /<\s{0,3}[a-z](?:\s{1,3}[a-z]){2,11}(?![a-z])/gi

function spelledOut(text: string): Place | undefined {
  for (const { 0: found, index } of text.matchAll(SPELLED)) {
    const name = found.replace(/[<\s]/g, '').toLowerCase()
    if (ACTIVE.has(name) || ACTIVE_WORDS.has(name))
      return { start: index, end: index + found.length }
  }
  return undefined
}

const QUOTES = ['"', "'", '`'] as const

/** Where a value breaks out of the attribute it stands in and adds one that matters. */
export function attributeIn(text: string): Place | undefined {
  for (const quote of QUOTES) {
    if (!text.includes(quote)) continue
    const [tag] = tagsIn(text, quote, 1)
    const found = tag?.name === '' ? tag.attributes.find((added) => isAdded(added, tag)) : undefined
    if (found !== undefined) return { start: found.start, end: found.end }
  }
  const [tag] = tagsIn(text, 'bare', 1)
  const found = tag?.name === '' ? tag.attributes.find((added) => isLoose(added, tag)) : undefined
  return found === undefined ? undefined : { start: found.start, end: found.end }
}

/** Without a quote before it: an event, or what only an element can mean. */
const isLoose = ({ name, value }: Attribute, { ended }: Tag): boolean =>
  value === undefined ? ended && name === 'autofocus' : isEvent(name)

const isAdded = (attribute: Attribute, { ended }: Tag): boolean =>
  attribute.value === undefined ? ended && attribute.name === 'autofocus' : isRisky(attribute)
