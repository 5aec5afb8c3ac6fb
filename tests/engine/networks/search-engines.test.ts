import { describe, expect, it } from 'vitest'
import {
  engineName,
  engineNamed,
  isElsewhere,
} from '../../../src/engine/networks/search-engines.ts'

const GOOGLE = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'

describe('the search engine that an agent names', () => {
  it.each([
    [GOOGLE, 'Googlebot'],
    ['Googlebot-Image/1.0', 'Googlebot'],
    ['Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)', 'bingbot'],
    ['Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)', 'YandexBot'],
    ['Mozilla/5.0 (Macintosh) (Applebot/0.1; +http://www.apple.com/go/applebot)', 'Applebot'],
    ['Mozilla/5.0 (compatible; notgooglebot/2.1)', ''],
    ['like Googlebot', ''],
    ['Mozilla/5.0 (compatible; Baiduspider/2.0)', ''],
  ])('%s', (agent, name) => expect(engineName(engineNamed(agent))).toBe(name))
})

describe('an address that is none of the engine', () => {
  const google = engineNamed(GOOGLE)
  it.each([
    ['198.51.100.7', true],
    ['2001:db8::1', true],
    ['34.64.82.80', true], // beside a crawler's network in the same cloud
    ['66.249.64.0', false],
    ['66.249.95.255', false],
    ['34.64.82.79', false],
    ['::ffff:66.249.66.1', false],
    ['2001:4860:4801:10::1', false],
    ['192.168.1.1', false], // a proxy of one's own
    ['172.68.1.1', false], // a delivery network
    ['crawl-66-249-66-1.googlebot.com', false],
    ['', false],
  ])('%s: %s', (address, elsewhere) => expect(isElsewhere(google, address)).toBe(elsewhere))
  it('tells engines apart', () => {
    expect(isElsewhere(engineNamed('bingbot/2.0'), '66.249.66.1')).toBe(true)
  })
})
