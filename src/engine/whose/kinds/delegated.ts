import { parseAddress, parseCidr } from '../../../base/address.ts'
import { logText } from '../../../base/bytes.ts'
import { defineKind, FactsBuilder } from '../data-set.ts'
import { countryOf, present } from '../facts.ts'
import { rangeOfCidr, rangeOfCount, type AddressRange } from '../ranges.ts'
import { isRegistryId } from '../registries.ts'
import { textLines, wholeLines } from '../text-lines.ts'

/** `2|ripencc|20260101|…` or `2.3|apnic|…`: version, registry, serial. */
const HEADER = /^\d(?:\.\d+)?\|(?:afrinic|apnic|arin|iana|lacnic|nro|ripe-?ncc)\|/
const ROW = /^(?:afrinic|apnic|arin|iana|lacnic|ripencc)\|[A-Za-z]{0,2}\|(?:asn|ipv[46])\|/
const STATUS = /^[a-z]{1,16}$/

/** IPv4 lines give a count of addresses, IPv6 lines the length of a prefix. */
function rangeOfRow(type: string, start: string, value: string): AddressRange | undefined {
  if (type === 'ipv6') {
    const cidr = parseCidr(`${start}/${value}`)
    return cidr === undefined ? undefined : rangeOfCidr(cidr)
  }
  const address = parseAddress(start)
  return address === undefined ? undefined : rangeOfCount(address, Number(value))
}

/** The date of `20260101`, epoch ms. */
function dateOf(text: string | undefined): number | undefined {
  const found = /^(\d{4})(\d\d)(\d\d)$/.exec(text ?? '')
  if (found === null) return undefined
  const time = Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3]))
  return time > 0 ? time : undefined
}

/** Newest day of a header: its serial, or where that is a bare number the last day that it covers. */
const madeOf = (fields: readonly string[]): number | undefined =>
  dateOf(fields[2]) ?? dateOf(fields[5])

function addRow(fields: readonly string[], into: FactsBuilder): void {
  const [registry = '', country, type = '', start = '', value = '', , status] = fields
  if (type === 'asn' || fields[5] === 'summary') return
  into.tryAdd(
    rangeOfRow(type, start, value),
    present({
      country: countryOf(country),
      registry: isRegistryId(registry) ? registry : undefined,
      status: status !== undefined && STATUS.test(status) ? status : undefined,
    }),
  )
}

export default defineKind({
  id: 'delegated',
  title: 'Registry statistics (delegated, delegated-extended)',
  docs: 'https://www.apnic.net/about-apnic/corporate-documents/documents/resource-guidelines/rir-statistics-exchange-format/',
  rank: 2,
  knows: ({ head, whole }) => {
    const first = wholeLines(head, whole).find((line) => line !== '' && !line.startsWith('#'))
    return first !== undefined && (HEADER.test(first) || ROW.test(first))
  },
  read: (bytes) => {
    const into = new FactsBuilder()
    let about = ''
    let made: number | undefined
    for (const line of textLines(logText(bytes))) {
      if (line === '' || line.startsWith('#')) continue
      const fields = line.split('|', 8)
      if (HEADER.test(line)) {
        about = `${fields[1] ?? ''} ${fields[2] ?? ''}`
        made = madeOf(fields)
      } else if (fields.length < 6) into.unread++
      else addRow(fields, into)
    }
    return into.result({ kind: 'delegated', about, ...(made === undefined ? {} : { made }) })
  },
  samples: [
    {
      text:
        '2|ripencc|20260101|4|19930901|20251231|+0000\n' +
        'ripencc|*|ipv4|*|2|summary\n' +
        'ripencc|DE|asn|64496|1|20100101|allocated|a\n' +
        'ripencc|DE|ipv4|192.0.2.0|256|20100101|allocated|a\n' +
        'ripencc||ipv4|198.51.100.0|128||available\n' +
        'ripencc|NL|ipv6|2001:db8::|32|20100101|assigned|b\n',
      says: {
        '192.0.2.9': {
          network: '192.0.2.0/24',
          country: 'DE',
          registry: 'ripencc',
          status: 'allocated',
        },
        '198.51.100.1': {
          network: '198.51.100.0/25',
          registry: 'ripencc',
          status: 'available',
        },
        '2001:db8::9': {
          network: '2001:db8::/32',
          country: 'NL',
          registry: 'ripencc',
          status: 'assigned',
        },
      },
    },
    {
      text: 'apnic|JP|ipv4|203.0.113.0|192|20110101|allocated\n',
      says: {
        '203.0.113.150': {
          network: '203.0.113.0 - 203.0.113.191',
          country: 'JP',
          registry: 'apnic',
          status: 'allocated',
        },
      },
    },
  ],
})
