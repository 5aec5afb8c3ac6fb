import { leadsOf, parametersOf, type Lead, type Parameters } from '../url/leads.ts'
import { isWayBack } from './handover.ts'
import type { Site } from './site.ts'

/** Names of a URL that a page may be about, as of an image or a visited page, rather than where it leads. */
const ABOUT = /^(?:ur[il]|link|target)$/
/** What such a page is told beside it: sizes, formats, a site's number. */
const MORE = 2

/** Whether all that a target's parameters lead to is expected there: see `Rule.unlessExpected`. `path`: its case-wide id. */
export function isExpected(site: Site, target: string, path: number, status: number): boolean {
  if (status < 200 || status >= 400) return false
  const all = parametersOf(target)
  const leads = all === undefined ? [] : leadsOf(all)
  return (
    leads.length > 0 &&
    leads.every(
      (lead) =>
        isWayBack(lead, all as Parameters) ||
        (lead.host !== undefined && site.isKin(lead.host)) ||
        (status < 300 && isAbout(lead, all as Parameters) && site.usual.has(path)),
    )
  )
}

/** Whether a page may be about what a parameter names. */
function isAbout({ name, host }: Lead, all: Parameters): boolean {
  return host !== undefined && host.includes('.') && ABOUT.test(name) && all.size > MORE
}

/** Whether a target may be one of a page that is about URLs. */
export function isAboutUrls(target: string): boolean {
  const all = parametersOf(target)
  const leads = all === undefined ? [] : leadsOf(all)
  return leads.length > 0 && leads.every((lead) => isAbout(lead, all as Parameters))
}
