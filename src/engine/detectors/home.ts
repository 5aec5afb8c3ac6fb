import { base64 } from '../decode/base64.ts'
import type { Site } from './site.ts'

/** What is looked at of a target. */
const LOOK = 4000
const HOST = /\b(?:https?|ftps?):\/\/(\[[^\]/]*\]|[^\s"#&'/:;<>?[\\\]]+)/gi
/** More schemes than hosts read, or signs that readers disagree on: such a text is left to the rules. */
const SCHEME = /(?:https?|ftps?):/gi
const DOUBTFUL = /[@\\]/

/** Encoded twice, or as base64 in a return address: one reading is enough to see whose hosts are named. */
function plain(target: string): string {
  let text = target.slice(0, LOOK)
  for (let round = 0; round < 3 && text.includes('%'); round++)
    text = text.replace(/%([2-7][\da-f])/gi, (_, code: string) =>
      String.fromCharCode(parseInt(code, 16)),
    )
  return text.includes('=aHR0c') ? base64(text) : text
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?|::ffff:127(?:\.\d{1,3}){3})$/i

/** Whether an address or a host is a machine's own for itself. */
export const isLoopback = (host: string): boolean => LOOPBACK.test(host)

/**
 * Whether a target names hosts in URLs, and only such as the site itself is known by. `local`: asked for by the machine
 * itself, to which its loopback names are the site.
 */
export function namesHome(site: Site, target: string, local: boolean): boolean {
  const text = plain(target)
  const hosts = [...text.matchAll(HOST)].map(([, host = '']) => host.toLowerCase())
  if (hosts.length === 0 || hosts.length < (text.match(SCHEME)?.length ?? 0)) return false
  return (
    !DOUBTFUL.test(text) &&
    hosts.every((host) => site.isOwnHost(host) || (local && isLoopback(host)))
  )
}
