const LABEL = /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/i
const LOCAL = /^[\w!#$%&'*+/=?^`{|}~-]+$/

/** A host name of RFC 1123, section 2.1: labels of letters, digits and hyphens, 253 characters at most. */
export const isHostName = (text: string): boolean =>
  text.length <= 253 && text.split('.').every((label) => LABEL.test(label))

/** A mail address as people write one: dot-atom `@` host name with a dot (RFC 5322, 3.4.1, without comments and quotes). */
export function isMailAddress(text: string): boolean {
  const at = text.lastIndexOf('@')
  const host = text.slice(at + 1)
  const atoms = at > 64 ? [''] : text.slice(0, Math.max(0, at)).split('.')
  return atoms.every((atom) => LOCAL.test(atom)) && host.includes('.') && isHostName(host)
}

/** Whether a reporter is one that XARF takes: a name, a mail address and a host name. */
export const isReporter = (one: {
  readonly org: string
  readonly contact: string
  readonly domain: string
}): boolean => one.org !== '' && isMailAddress(one.contact) && isHostName(one.domain)
