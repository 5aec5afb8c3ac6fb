import { plainHost, type Lead, type Parameters } from '../url/leads.ts'

/** A deflated or plain message of SAML in base64. */
const SAML = /^[a-z\d+/= ]{40,}$/i
/** Roles of the return addresses that a shop gives to who takes the payment. */
const PAID = /^(?:success|return)_?ur[il]$|^return$/
const UNPAID =
  /^(?:cancel|fail(?:ure)?|error|notify|decline|pending|callback|webhook|ipn)(?:_?ur[il]|_return)?$|^cancel_return$/
const PRICE = /^(?:amount|total|sum|currency|order(?:_?id)?|invoice(?:_?id)?|merchant(?:_?id)?)$/

/**
 * Whether a parameter that leads elsewhere is the way back that a protocol asks for, with what else that protocol demands: the
 * client of OAuth 2.0 (RFC 6749, 4.1.1; loopback: RFC 8252, 7.3), the message of SAML (bindings 2.0, 3.4.3), the other side of a
 * discovery service or of a SAML provider named by the same host, the two ways out of a payment page.
 */
export function isWayBack({ name, host }: Lead, all: Parameters): boolean {
  if (host === undefined) return false
  if (name === 'redirect_uri') return isOAuth(all)
  if (isLocal(host)) return false
  if (name === 'relaystate') return isSaml(all) || isSameHost(host, all.get('spentityid'))
  if (name === 'return' && isSameHost(host, all.get('entityid'))) return true
  return PAID.test(name) && isPayment(host, all)
}

const isLocal = (host: string): boolean => !host.includes('.') || /^[\d.]+$/.test(host)

const has = (all: Parameters, name: string): boolean => (all.get(name) ?? '') !== ''

const isOAuth = (all: Parameters): boolean =>
  has(all, 'client_id') &&
  (has(all, 'response_type') || has(all, 'scope') || has(all, 'state') || has(all, 'nonce'))

const isSaml = (all: Parameters): boolean =>
  SAML.test(all.get('samlrequest') ?? all.get('samlresponse') ?? '')

const isSameHost = (host: string, url: string | undefined): boolean =>
  url !== undefined && plainHost(url) === host

function isPayment(host: string, all: Parameters): boolean {
  const names = [...all.keys()]
  return (
    names.some((name) => PRICE.test(name)) &&
    names.some((name) => UNPAID.test(name) && isSameHost(host, all.get(name)))
  )
}
