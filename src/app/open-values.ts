import type { Facet } from '../protocol/rows.ts'

const ADDRESS = /^(?=[^/]*[.:])[0-9a-f.:]{2,45}(?:\/\d{1,3})?$/i
const ID = /^[a-z][a-z0-9-]*(?:\/[a-z0-9-]+)?$/
const NUMBER = /^\d{1,15}$/
const oneOf = (...values: readonly string[]): RegExp => new RegExp(`^(?:${values.join('|')})$`)

/**
 * Values of a facet that may stand in the address as they are: addresses, numbers and the words of a fixed list, which
 * cannot carry what a log says. `undefined`: none of its values may.
 */
const OPEN: Readonly<Record<Facet, RegExp | undefined>> = {
  source: ADDRESS,
  network: ADDRESS,
  country: /^[A-Z]{2}$/,
  asn: /^AS\d{1,10}$/,
  rule: ID,
  category: ID,
  severity: oneOf('info', 'low', 'medium', 'high', 'critical'),
  stage: oneOf('scan', 'inject', 'download', 'execute'),
  outcome: oneOf('refused', 'failed', 'unclear', 'likely-worked', 'worked'),
  status: /^[1-9](?:\d\d|xx)$/,
  method: oneOf('GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'CONNECT'),
  page: undefined,
  target: undefined,
  referrer: undefined,
  agent: undefined,
  vhost: undefined,
  user: undefined,
  file: NUMBER,
  format: ID,
  level: oneOf('emerg', 'alert', 'crit', 'error', 'warn', 'notice', 'info', 'debug', 'trace[1-8]'),
  kind: oneOf('event', 'unread', 'comment', 'blank'),
  day: /^\d{4}-\d\d-\d\d$/,
  note: oneOf('starred', 'noted', 'done', 'false-positive'),
}

export const isFacet = (name: string): name is Facet => Object.hasOwn(OPEN, name)

/** Whether a value may stand in the address as it is. */
export function isOpen(facet: Facet, value: string): boolean {
  return OPEN[facet]?.test(value) ?? false
}
