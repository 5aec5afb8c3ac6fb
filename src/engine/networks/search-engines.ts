import { isIn, parseAddress, parseCidr, type Cidr } from '../../base/address.ts'
import { isProxy } from './proxies.ts'

/** A search engine that says from where its crawlers come. */
interface SearchEngine {
  readonly name: string
  /** Its crawlers' product tokens in a user agent. */
  readonly agent: RegExp
  /** Whole networks that it publishes for its crawlers alone; parted by blanks, as `others`. */
  readonly crawlers: string
  /** Smaller ones that it publishes, and the networks of its operator that it crawled from before it published any. */
  readonly others: readonly string[]
}

/**
 * Sources, as of November 2026: developers.google.com/search/apis/ipranges/googlebot.json, www.bing.com/toolbox/bingbot.json,
 * support.apple.com/119829, yandex.com/ips. Baidu, DuckDuckGo and others publish no networks: nobody can tell theirs from others.
 */
const ENGINES: readonly SearchEngine[] = [
  {
    name: 'Googlebot',
    agent: /\bgooglebot(?:-(?:image|video|news))?\/\d/i,
    crawlers: '66.249.64.0/19 2001:4860:4801::/48',
    others: [
      '64.68.80.0/20 64.233.160.0/19 66.102.0.0/20 72.14.192.0/18 74.125.0.0/16 108.177.0.0/17',
      '142.250.0.0/15 172.217.0.0/16 172.253.0.0/16 173.194.0.0/16 192.178.0.0/15 203.208.32.0/19 209.85.128.0/17',
      '216.58.192.0/19 216.239.32.0/19 2001:4860::/32 2404:6800::/32 2607:f8b0::/32 2800:3f0::/32 2a00:1450::/32',
      '2c0f:fb50::/32',
      // crawlers that stand in Google's cloud, where everybody may rent: only these
      '34.22.85.0/27 34.64.82.64/28 34.65.242.112/28 34.80.50.80/28 34.88.194.0/28 34.89.10.80/28 34.89.198.80/28',
      '34.96.162.48/28 34.100.182.96/28 34.101.50.144/28 34.118.66.0/28 34.118.254.0/28 34.126.178.96/28',
      '34.146.150.144/28 34.147.110.144/28 34.151.74.144/28 34.152.50.64/28 34.154.114.144/28 34.155.98.32/28',
      '34.165.18.176/28 34.175.160.64/28 34.176.130.16/28 35.247.243.240/28',
    ],
  },
  {
    name: 'bingbot',
    agent: /\b(?:bingbot|msnbot|adidxbot)\/\d/i,
    crawlers: '40.77.167.0/24 52.167.144.0/24 157.55.39.0/24 207.46.13.0/24',
    others: [
      '13.66.139.0/24 13.66.144.0/24 13.67.10.16/28 13.69.66.240/28 13.71.172.224/28 20.15.133.160/27 20.36.108.32/28',
      '20.43.120.16/28 20.74.197.0/28 20.79.107.240/28 20.125.163.80/28 40.77.0.0/16 40.79.131.208/28 40.79.186.176/28',
      '51.8.71.112/28 51.8.235.176/28 51.105.67.0/28 52.231.148.0/28 65.52.0.0/14 131.253.0.0/16',
      '139.217.52.0/28 157.54.0.0/15 157.56.0.0/14 191.233.204.224/28 199.30.16.0/20 207.46.0.0/16 207.68.128.0/18',
    ],
  },
  {
    name: 'Applebot',
    agent: /\bapplebot\/\d/i,
    crawlers: '17.241.0.0/16',
    others: ['17.0.0.0/8 2620:149::/32 2a01:b740::/32'],
  },
  {
    name: 'YandexBot',
    agent: /\byandex(?:bot|images|mobilebot|webmaster)\/\d/i,
    crawlers: '5.255.253.0/24 213.180.203.0/24',
    others: [
      '5.45.192.0/18 5.255.192.0/18 37.9.64.0/18 37.140.128.0/18 77.88.0.0/18 84.252.160.0/19 87.250.224.0/19',
      '84.201.128.0/18 90.156.176.0/20 92.255.112.0/20 93.158.128.0/18 95.108.128.0/17 100.43.64.0/19 130.193.32.0/19',
      '141.8.128.0/18 178.154.128.0/17 185.32.187.0/24 199.21.96.0/22 199.36.240.0/22 213.180.192.0/19 2a02:6b8::/29',
      '2620:10f:d000::/44',
    ],
  },
]

/**
 * Networks from which the operators of search engines say their crawlers come, as far as they hold whole networks for it.
 * Others that attack from a cloud's address are not spared by it.
 */
export const CRAWLERS: readonly string[] = ENGINES.flatMap(({ crawlers }) => crawlers.split(' '))

const networks: readonly (readonly Cidr[])[] = ENGINES.map(({ crawlers, others }) =>
  [crawlers, ...others].flatMap((line) => line.split(' ').flatMap((text) => parseCidr(text) ?? [])),
)

/** Characters of a user agent that are looked at; all engines name themselves sooner. */
export const AGENT_LOOK = 400

/** Number of the search engine that a user agent names; -1: none, or one that publishes no networks. */
export function engineNamed(agent: string): number {
  const head = agent.slice(0, AGENT_LOOK)
  return ENGINES.findIndex((engine) => engine.agent.test(head))
}

export const ENGINE_COUNT = ENGINES.length

export const engineName = (engine: number): string => ENGINES[engine]?.name ?? ''

/**
 * Whether an address is surely none of a search engine's. Host names, private addresses and those of delivery networks stand for
 * somebody else, whom the log does not name: of them nobody can tell.
 */
export function isElsewhere(engine: number, address: string): boolean {
  if (parseAddress(address) === undefined || isProxy(address)) return false
  return !isIn(networks[engine] ?? [], address)
}

/** The search engine that a user agent names, and whether the source is surely in none of its networks. */
export function crawlerOf(
  agent: string,
  source: string,
): { readonly name: string; readonly elsewhere: boolean } | undefined {
  const engine = engineNamed(agent)
  if (engine < 0) return undefined
  return { name: engineName(engine), elsewhere: isElsewhere(engine, source) }
}
