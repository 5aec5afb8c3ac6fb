import { describe, expect, it } from 'vitest'
import { activeElementIn, attributeIn, markupIn } from '../../../src/engine/html/elements.ts'
import { handlerIn } from '../../../src/engine/html/handlers.ts'
import { type Context, tagsIn } from '../../../src/engine/html/tags.ts'
import { fastest } from '../../fastest.ts'

const shape = (text: string, context?: Context): unknown =>
  tagsIn(text, context).map(({ name, closing, ended, attributes }) => [
    `${closing ? '/' : ''}${name}${ended ? '>' : ''}`,
    ...attributes.map(({ name: key, value }) => (value === undefined ? key : `${key}=${value}`)),
  ])

describe('tagsIn', () => {
  it.each([
    ['<b>x</b>', [['b>'], ['/b>']]],
    ['<IMG/src=a onError="b > c">', [['img>', 'src=a', 'onerror=b > c']]],
    ["< svg:script\vx = 'y'", [['svg:script', 'x=y']]],
    ['<a b="c <i>', [['a', 'b="c'], ['i>']]],
    ['<a b=c<i d>', [['a>', 'b=c<i', 'd']]],
    ['<a <b>', [['a'], ['b>']]],
    ['1 < 2 <3 <', []],
    ['<img+src=x+onerror=y>', [['img>', 'src=x', 'onerror=y']]],
  ] as const)('reads %s', (text, tags) => {
    expect(shape(text)).toEqual(tags)
  })

  it('begins in a value or in a tag where it is told to', () => {
    expect(shape('x" onclick=y z', '"')).toEqual([['', 'onclick=y', 'z']])
    expect(shape('x onclick=y><b>', 'bare')).toEqual([['>', 'onclick=y'], ['b>']])
    expect(shape('/onclick=y', 'tag')).toEqual([['', 'onclick=y']])
    expect(shape('no quote here', '"')).toEqual([])
  })
})

describe('handlerIn', () => {
  it.each([
    '<x onclick=ask(1)>',
    '<x/onfuturevent=ask',
    '" onfocus=ask(1) a="',
    "'onmouseover='ask",
    '`onload=ask',
    'x onerror=ask(1)',
    'x onerror=ask>',
    'onload=ask`1`',
    '<a b="c" \nonwheel\t=\tx',
  ])('finds one in %s', (text) => {
    const place = handlerIn(text)
    expect(text.slice(place?.start, place?.end)).toMatch(/on[a-z]+\s*=/i)
  })

  it.each([
    'on sale',
    'once=1',
    '" online=1',
    "o'neill once=1",
    'onload=mapReady',
    'x onload=mapReady',
    '<b>only</b>',
    'a"&onload=x', // another parameter of the query
  ])('finds none in %s', (text) => {
    expect(handlerIn(text)).toBeUndefined()
  })
})

describe('elements', () => {
  it.each([
    '<svg>',
    '<iframe src=a',
    '<p style=a:b>',
    '<set to=a>',
    '<x:animate',
    '<i f r a m e',
    '<a href=javascript:x>',
  ])('%s is active', (text) => expect(activeElementIn(text)).toBeDefined())

  it.each(['<b>', 'i<set', '<a href="/x">y</a>', '<x y=z>', 'a < b', '<select a'])(
    '%s is not',
    (text) => expect(activeElementIn(text)).toBeUndefined(),
  )

  it.each([
    '<b>',
    '<h1>x',
    '"><xyz>',
    '<x style=y',
    '<!-- x',
    '<![CDATA[',
    '<?xml version',
    '&{ask()}',
  ])('%s is markup', (text) => expect(markupIn(text)).toBeDefined())

  it.each([
    '<x>',
    'a <b and c> d',
    '<john@mail.example>',
    '<br/>',
    '<a href="https://a.example/">y</a>',
    '1<2>0',
  ])('%s is none, or what people paste', (text) => expect(markupIn(text)).toBeUndefined())

  it('knows an attribute that was added from a word', () => {
    expect(attributeIn('" style="x')).toBeDefined()
    expect(attributeIn("'formaction=x")).toBeDefined()
    expect(attributeIn('a autofocus>')).toBeDefined()
    expect(attributeIn('" style x')).toBeUndefined()
    expect(attributeIn('style=x')).toBeUndefined()
  })
})

it('takes linear time', () => {
  for (const filler of ['<', '<a ', '<a b="', "'", '"a=', 'a ', 'on', '=', '< '])
    for (const judge of [handlerIn, activeElementIn, markupIn, attributeIn]) {
      const text = filler.repeat(65_536 / filler.length)
      expect(
        fastest(() => judge(text), 3),
        filler,
      ).toBeLessThan(50)
    }
})
