import { describe, expect, it } from 'vitest'
import { faultOf } from '../../../src/engine/fail2ban/fault.ts'
import { Pattern, patternOf, Subject } from '../../../src/engine/fail2ban/regex/pattern.ts'
import { Machine } from '../../../src/engine/fail2ban/regex/machine.ts'
import { programOf } from '../../../src/engine/fail2ban/regex/program.ts'
import { readPython } from '../../../src/engine/fail2ban/regex/read.ts'
import { writeJavaScript } from '../../../src/engine/fail2ban/regex/write.ts'
import { must } from '../../../src/base/assert.ts'

function ready(text: string, lines = false): Pattern {
  const pattern = patternOf(text, { lines })
  if (!(pattern instanceof Pattern)) throw new Error(pattern.problem.code)
  return pattern
}

function find(
  regex: string,
  text: string,
  lines = false,
): readonly (string | undefined)[] | 'none' {
  const found = ready(regex, lines).search(new Subject(text))
  if (found === 'gave up') throw new Error('gave up')
  return found === undefined ? 'none' : found.groups
}

/** What the bounded machine alone says. */
function findBounded(regex: string, text: string): readonly (string | undefined)[] | 'none' {
  const read = readPython(regex)
  if ('problem' in read) throw new Error(read.problem.code)
  const subject = new Subject(text)
  const spans = new Machine(programOf(read.tree)).search(subject.codes, 1_000_000)
  if (spans === 'no match') return 'none'
  if (spans === 'gave up') throw new Error(spans)
  const points = Array.from(text)
  return Array.from({ length: read.tree.groups + 1 }, (_, index) =>
    (spans[2 * index + 1] ?? -1) < 0
      ? undefined
      : points.slice(spans[2 * index], spans[2 * index + 1]).join(''),
  )
}

describe("Python's expressions", () => {
  it.each<readonly [string, string, readonly (string | undefined)[] | 'none']>([
    ['a.c', 'xabcx', ['abc']],
    ['^a$', 'a\n', ['a']],
    ['^a\\Z', 'a\n', 'none'],
    ['\\Ab', 'ab', 'none'],
    ['(?P<x>a+)(?P=x)', 'aaaa', ['aaaa', 'aa']],
    ['(a)|b\\1', 'b', 'none'],
    ['(?i)ROOT', 'root', ['root']],
    ['ro(?i:OT) x', 'roOt x', ['roOt x']],
    ['(?i:a(?-i:B))', 'aB Ab', ['aB']],
    ['(?i:[^a-c])', 'ABCd', ['d']],
    ['a(?#remark)b', 'ab', ['ab']],
    ['(?x) a  b # remark\n c', 'abc', ['abc']],
    ['a{2}', 'aaa', ['aa']],
    ['a{,2}b', 'aaab', ['aab']],
    ['a{x}', 'a{x}', ['a{x}']],
    ['a*?b', 'aab', ['aab']],
    ['a*+a', 'aaa', 'none'],
    ['(?>a|ab)c', 'abc', 'none'],
    ['(?>ab|a)c', 'abc', ['abc']],
    ['(?<=a)b', 'ab', ['b']],
    ['(?<!a)b', 'ab', 'none'],
    ['x(?!y)', 'xyx', ['x']],
    ['(?P<q>")?a(?(q)"|$)', '"a"', ['"a"', '"']],
    ['(?P<q>")?a(?(q)"|$)', '"a', ['a', undefined]],
    ['(?P<q>")?a(?(q)"|$)', '"ab', 'none'],
    ['(?P<q>")?a(?(q)"|b)', 'ab', ['ab', undefined]],
    ['[]a]+', ']a]', [']a]']],
    ['[^]a]+', ']ab', ['b']],
    ['[\\w.-]+', '@a-b.c ', ['a-b.c']],
    ['[\\]\\-x]+', 'a]-x', [']-x']],
    ['\\x41\\t\\/', 'A\t/', ['A\t/']],
    ['\\101', 'A', ['A']],
    ['(?:(?P<x>a)|b)*', 'ab', ['ab', 'a']],
    ['(?:a|ab)(?:c|bcd)(d*)', 'abcd', ['abcd', '']],
    ['(a+|b)*?c', 'aabc', ['aabc', 'b']],
    ['(?:)*a', 'a', ['a']],
    ['\\bfoo\\b', 'a foo b', ['foo']],
    ['\\Boo', 'foo', ['oo']],
    ['.', '\r', ['\r']],
    ['.', '\n', 'none'],
    ['(?s).', '\n', ['\n']],
    ['\\s\\S', '\u001cx', ['\u001cx']],
    ['^\\w+$', 'größe', ['größe']],
    ['\\bß', 'aß ß', ['ß']],
    ['\\d', '٣', ['٣']],
    ['^.$', '😀', ['😀']],
    ['[\\W_]+', 'aé—_b', ['—_']],
    ['[^\\W\\d]+', '12éa3', ['éa']],
    ['\\s', '\u0085', ['\u0085']],
    ['(?i)É', 'é', ['é']],
    ['x(?i:É)', 'xé', ['xé']],
  ])('%s over %j', (regex, text, expected) => {
    expect(find(regex, text)).toEqual(expected)
    expect(findBounded(regex, text)).toEqual(expected)
  })

  it('takes lines apart where it is told to', () => {
    expect(find('^b$', 'a\nb\nc\n', true)).toEqual(['b'])
    expect(find('^b$', 'a\nb\nc\n')).toBe('none')
    expect(find('a$\n^b', 'a\nb\n', true)).toEqual(['a\nb'])
  })

  it.each([
    ['(', faultOf('group-open')],
    [')', faultOf('group-not-open')],
    ['[a', faultOf('set-open')],
    ['*a', faultOf('nothing-to-repeat')],
    ['a**', faultOf('loop-twice')],
    ['^*', faultOf('nothing-to-repeat')],
    ['(?P<x>a)(?P<x>b)', faultOf('group-twice', 'x')],
    ['(?P=x)', faultOf('group-not-before', 'x')],
    ['(?<=a+)b', faultOf('behind-width')],
    ['(?<x>a)', faultOf('group-of-no-kind', '(?<')],
    ['\\y', faultOf('escape-unknown', '\\y')],
    ['[z-a]', faultOf('set-range')],
    ['a{3,2}', faultOf('loop-bounds')],
    ['(?a:\\w)', faultOf('flag-unread', 'a')],
    ['(a)?(?(1)b|c|d)', faultOf('too-many-branches')],
    ['('.repeat(500), faultOf('too-deep')],
    ['a'.repeat(70_000), faultOf('too-long')],
  ])('names what is wrong with %.20s', (regex, why) => {
    const pattern = patternOf(regex)
    expect('problem' in pattern ? pattern.problem : undefined).toEqual(why)
  })

  it('says places in the text, also behind characters of two units', () => {
    const places = patternOf('(b+)(?(1)c|d)', { places: true })
    const found = places instanceof Pattern ? places.search(new Subject('😀 abbc')) : undefined
    expect(found).toMatchObject({ from: 4, to: 7, first: [4, 6] })
  })

  it('never runs what may be slow without a bound', () => {
    const text = `${'a'.repeat(5_000)}!c`
    for (const regex of ['^(?:a+)+$', '^(?:a|a)*$', '^(?:a*b?)*c', '.*a.*a.*a.*b']) {
      const pattern = ready(regex)
      expect(pattern.speed, regex).toBe('worse')
      expect(pattern.search(new Subject(text)), regex).toBe('gave up')
    }
    expect(ready('^(?:a+)+$').search(new Subject('aaa'))).toMatchObject({ from: 0, to: 3 })
    expect(ready('^\\S+ foo (?P<x>\\d+)$').speed).toBe('linear')
  })

  it('leaves to JavaScript what it can say exactly, and looks again at the rest', () => {
    const written = (regex: string) => {
      const read = readPython(regex)
      return 'problem' in read ? undefined : writeJavaScript(read.tree, true)
    }
    expect(must(written('^(?P<x>a)b\\1'), 'x').exact).toBe(true)
    expect(must(written('(a)?(?(1)b|c)'), 'x').exact).toBe(false)
    expect(must(written('(a)?b\\1'), 'x').exact).toBe(false)
    expect(written('(a)?(?!(?(1)b|c))')).toBeUndefined()
  })
})
