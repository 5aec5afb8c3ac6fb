import { logText } from '../../../base/bytes.ts'
import { defineKind, FactsBuilder } from '../data-set.ts'
import { asnOf, countryOf, nameOf, present, type Facts } from '../facts.ts'
import { parseRange } from '../ranges.ts'

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

const listOf = (json: Json | undefined): readonly Json[] =>
  Array.isArray(json) ? (json as readonly Json[]) : []

/** A text at a key of an object, '' for all else. */
function textAt(json: Json | undefined, key: string): string {
  if (typeof json !== 'object' || json === null || !Object.hasOwn(json, key)) return ''
  const value = (json as Record<string, Json>)[key]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function at(json: Json, key: string): Json | undefined {
  if (typeof json !== 'object' || json === null || !Object.hasOwn(json, key)) return undefined
  return (json as Record<string, Json>)[key]
}

/** Decisions of an alert (`cscli`) stand in it, with what it knows of the source; those of the API stand alone. */
function addOne(one: Json, into: FactsBuilder): void {
  const decisions = at(one, 'decisions')
  const source = at(one, 'source')
  const facts: Facts = present({
    country: countryOf(textAt(source, 'cn')),
    asn: asnOf(textAt(source, 'as_number')),
    asName: nameOf(textAt(source, 'as_name')),
  })
  for (const decision of decisions === undefined ? [one] : listOf(decisions))
    into.tryAdd(parseRange(textAt(decision, 'value')), facts)
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}

export default defineKind({
  id: 'crowdsec-json',
  title: 'Decisions of CrowdSec (JSON)',
  docs: 'https://docs.crowdsec.net/docs/next/cscli/cscli_decisions_list/',
  rank: 4,
  knows: ({ head }) =>
    /^\s*\[\s*\{/.test(head) && /"scenario"\s*:/.test(head) && /"scope"\s*:/.test(head),
  read: (bytes) => {
    const json = parsed(logText(bytes))
    if (json === undefined) return { fault: 'broken' }
    const into = new FactsBuilder()
    for (const one of listOf(json)) addOne(one, into)
    return into.result({ kind: 'crowdsec-json', about: 'CrowdSec' }, true)
  },
  samples: [
    {
      text: '[{"decisions":[{"scenario":"http-probing","scope":"Ip","type":"ban","value":"192.0.2.1"}],"source":{"as_name":"EXAMPLE","as_number":"64496","cn":"DE"}}]',
      says: {
        '192.0.2.1': { network: '192.0.2.1/32', country: 'DE', asn: 64496, asName: 'EXAMPLE' },
      },
    },
    {
      text: '[{"duration":"3h","scenario":"x","scope":"Range","type":"ban","value":"198.51.100.0/24"}]',
      says: { '198.51.100.3': { network: '198.51.100.0/24' } },
    },
  ],
})
