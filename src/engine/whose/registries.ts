/** The five regional internet registries, by the ids that their delegated files bear. */
export type RegistryId = 'afrinic' | 'apnic' | 'arin' | 'lacnic' | 'ripencc'

export interface Registry {
  readonly name: string
  /** Its whois server (RFC 3912). */
  readonly whois: string
  /** Where a look-up by RDAP begins (RFC 9082; bootstrap: RFC 9224); `ip/192.0.2.1` goes behind it. */
  readonly rdap: string
}

/** Servers as IANA's address space registries name them. */
export const REGISTRIES: Readonly<Record<RegistryId, Registry>> = {
  afrinic: { name: 'AFRINIC', whois: 'whois.afrinic.net', rdap: 'https://rdap.afrinic.net/rdap/' },
  apnic: { name: 'APNIC', whois: 'whois.apnic.net', rdap: 'https://rdap.apnic.net/' },
  arin: { name: 'ARIN', whois: 'whois.arin.net', rdap: 'https://rdap.arin.net/registry/' },
  lacnic: { name: 'LACNIC', whois: 'whois.lacnic.net', rdap: 'https://rdap.lacnic.net/rdap/' },
  ripencc: { name: 'RIPE NCC', whois: 'whois.ripe.net', rdap: 'https://rdap.db.ripe.net/' },
}

export const REGISTRY_IDS = Object.keys(REGISTRIES) as readonly RegistryId[]

export function isRegistryId(text: string): text is RegistryId {
  return Object.hasOwn(REGISTRIES, text)
}
