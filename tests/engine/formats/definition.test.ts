import { describe, expect, it } from 'vitest'
import { encode } from '../../../src/base/bytes.ts'
import { definitionsIn } from '../../../src/engine/formats/definition.ts'
import { Draft } from '../../../src/engine/formats/draft.ts'
import { describeDraft } from './describe.ts'

function read(definition: string, line: string): Record<string, string | number> | undefined {
  for (const { format } of definitionsIn(definition)) {
    const draft = new Draft()
    const bytes = encode(line)
    if (format.reader().read(bytes, 0, bytes.length, draft))
      return Object.fromEntries(
        Object.entries(describeDraft(bytes, draft)).filter(([, value]) => value !== ''),
      )
  }
  return undefined
}

describe('a pasted definition', () => {
  it("is nginx's directive in pieces, or its bare string", () => {
    const line =
      'shop.example.org|192.0.2.7|10/Nov/2026:10:00:00 +0000|GET /a?b=1 HTTP/1.1|404|0.384|"x\\"y"'
    const wanted = {
      vhost: 'shop.example.org',
      source: '192.0.2.7',
      time: '2026-11-10T10:00:00.000Z',
      method: 'GET',
      target: '/a?b=1',
      protocol: 'HTTP/1.1',
      status: 404,
      duration: 384,
      agent: 'x\\"y',
    }
    const directive = `http {
      log_format mine escape=default '$host|$remote_addr|$time_local|'
        '$request|$status|\${request_time}|"$http_user_agent"';
      access_log /var/log/nginx/a.log mine;
    }`
    expect(definitionsIn(directive).map(({ name }) => name)).toEqual(['mine'])
    expect(read(directive, line)).toEqual(wanted)
    const bare = '$host|$remote_addr|$time_local|$request|$status|$request_time|"$http_user_agent"'
    expect(read(bare, line)).toEqual(wanted)
  })

  it("is Apache's directive, of which a configuration has several", () => {
    const text = `
      LogFormat "%v:%p %a %u %{%Y-%m-%d %T}t \\"%r\\" %>s %B %D \\"%{Referer}i\\"" first
      LogFormat "%h %t %m %U%q %!200,304s %{ms}T %%" second
    `
    expect(definitionsIn(text).map(({ name }) => name)).toEqual(['first', 'second'])
    expect(read(text, '192.0.2.7 [10/Nov/2026:10:00:00 +0100] GET /a?b=1 500 31 %')).toEqual({
      source: '192.0.2.7',
      time: '2026-11-10T09:00:00.000Z',
      method: 'GET',
      target: '/a?b=1',
      status: 500,
      duration: 31,
    })
    expect(
      read(text, 'a.example:443 2001:db8::7 ann 2026-11-10 10:00:00 "-" 408 0 12 "-"'),
    ).toMatchObject({ vhost: 'a.example', source: '2001:db8::7', user: 'ann', status: 408 })
  })

  it('reads nothing that is written in another way', () => {
    expect(read('$remote_addr [$time_local] $status', '192.0.2.7 - 200')).toBeUndefined()
    expect(read('$status', '20')).toBeUndefined()
  })

  it('is nothing where there is no variable, and harmless whatever it is', () => {
    expect(definitionsIn('')).toEqual([])
    expect(definitionsIn('no variables here')).toEqual([])
    for (const text of [
      '%',
      '$',
      "log_format x '",
      '%{',
      '\\',
      "'".repeat(9999),
      '$a'.repeat(9999),
      '%h'.repeat(9999),
    ])
      for (const { format } of definitionsIn(text)) {
        const bytes = encode('192.0.2.7 - - "x'.repeat(4000))
        format.reader().read(bytes, 0, bytes.length, new Draft())
      }
  })
})
