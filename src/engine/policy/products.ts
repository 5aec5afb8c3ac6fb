import { Kind } from '../columns/fields.ts'
import type { Holdings } from '../columns/segment.ts'
import { CaseNumbers } from '../query/case-numbers.ts'

/** Something that a web site may have or not, known by the paths that belong to it alone. */
export interface Product {
  readonly id: string
  readonly paths: RegExp
}

/** Longest tail or head of a path that tells; the rest of a longer one does not matter. */
const LOOK = 240

/** What a site can be without. A path may belong to several: `/wp-login.php` is WordPress and PHP. */
export const PRODUCTS: readonly Product[] = [
  { id: 'php', paths: /\.(?:php\d?|phtml|phar)(?:\/|$)/i },
  { id: 'asp', paths: /\.(?:aspx?|ashx|asmx|asa|cfm)$/i },
  { id: 'java', paths: /\.(?:jspx?|jsf|do|action)$/i },
  { id: 'cgi', paths: /^\/cgi-bin\/|\.(?:cgi|pl)(?:\/|$)/i },
  {
    id: 'wordpress',
    paths: /\/(?:wp-(?:admin|content|includes|json|login|config|cron|signup)|xmlrpc\.php)/i,
  },
  { id: 'joomla', paths: /\/administrator(?:\/|$)|\/components?\/com_[a-z]/i },
  { id: 'drupal', paths: /\/sites\/(?:default|all)\/|\/core\/(?:install|misc)/i },
  { id: 'database-admin', paths: /\/(?:phpmyadmin|pma|myadmin|dbadmin|mysqladmin|adminer)/i },
  {
    id: 'java-console',
    paths: /^\/(?:(?:host-)?manager\/(?:html|text|status)|(?:jmx|web|admin)-console)/i,
  },
  { id: 'exchange', paths: /^\/(?:owa|ecp|ews|mapi|autodiscover)(?:\/|$)/i },
  {
    id: 'router',
    paths: /^\/(?:boaform|hnap1|gponform|goforms?|setup\.cgi|cgi-bin\/luci|userrpm)(?:\/|$)/i,
  },
  { id: 'source-control', paths: /\/\.(?:git|svn|hg|bzr)(?:\/|$)/i },
]

/** Bits of the products, in the order of PRODUCTS, that a path belongs to. */
export function productsOf(path: string): number {
  const look = path.length > 2 * LOOK ? path.slice(0, LOOK) + path.slice(-LOOK) : path
  let bits = 0
  PRODUCTS.forEach(({ paths }, i) => {
    if (paths.test(look)) bits |= 1 << i
  })
  return bits
}

/** Bits of the products of these ids; ids that are none count for nothing. */
export function bitsOf(ids: readonly string[]): number {
  return PRODUCTS.reduce((bits, { id }, i) => (ids.includes(id) ? bits | (1 << i) : bits), 0)
}

/** How a case speaks of a product. */
export interface ProductUse {
  readonly id: string
  /** Requests for its paths, and how many sources they came from. */
  readonly requests: number
  readonly sources: number
  /** Of these, refused as not there (404, 410) or not to be had (400, 403, 405). */
  readonly missing: number
  /** Of these, answered as by something that is there: 2xx, 304, 401, or an error of its own (5xx). */
  readonly present: number
}

/** How often each product was asked for in a case, and what came of it. Redirects speak neither way. */
export function productUses(holdings: Holdings): ProductUse[] {
  const numbers = CaseNumbers.in(holdings, 'source')
  const uses = PRODUCTS.map(({ id }) => ({
    id,
    requests: 0,
    missing: 0,
    present: 0,
    seen: new Set<number>(),
  }))
  for (const segment of holdings.segments) {
    const bitsOfPath = Uint16Array.from({ length: segment.paths.size }, (_, code) =>
      code === 0 ? 0 : productsOf(segment.paths.text(code)),
    )
    const sourceOf = numbers.of(segment)
    for (const { rows, columns } of segment.blocks) {
      const { kind, target, status, source } = columns
      for (let row = 0; row < rows; row++) {
        const bits = bitsOfPath[segment.pathOf[target[row] as number] as number] as number
        if (bits === 0 || kind[row] !== Kind.event) continue
        const says = verdict(status[row] as number)
        uses.forEach((use, i) => {
          if ((bits & (1 << i)) === 0) return
          use.requests++
          use.missing += says === 'missing' ? 1 : 0
          use.present += says === 'present' ? 1 : 0
          use.seen.add(sourceOf[source[row] as number] as number)
        })
      }
    }
  }
  return uses.map(({ seen, ...use }) => {
    seen.delete(0)
    return { ...use, sources: seen.size }
  })
}

const MISSING: ReadonlySet<number> = new Set([400, 403, 404, 405, 410, 444])

function verdict(status: number): 'missing' | 'present' | undefined {
  if (MISSING.has(status)) return 'missing'
  const there = (status >= 200 && status < 300) || status === 304 || status === 401
  return there || status >= 500 ? 'present' : undefined
}
