import { parseCidr } from '../../../src/base/address.ts'
import {
  cidrsOf,
  writeBlockList,
  type BlockFormat,
  type BlockList,
} from '../../../src/export/blocklists/block-list.ts'
import { BLOCK_FORMATS } from '../../../src/export/blocklists/registry.ts'

const TEXTS = [
  '198.51.100.0/25',
  '203.0.113.9',
  ...Array.from({ length: 300 }, (_, i) => `192.${i % 200}.${i}.0/24`).filter(
    (text) => parseCidr(text) !== undefined && !text.startsWith('192.168.'),
  ),
  '2001:db8::/48',
  '2001:db8:1::7',
]

/** Networks and addresses of both families, more than fit on one line of any form. */
export const LIST: BlockList = {
  cidrs: cidrsOf(TEXTS),
  made: Date.UTC(2026, 10, 21),
  filter: {
    rules: ['sqli/union-select'],
    facets: [{ name: 'agent', values: 2 }],
    searched: true,
    start: 0,
    end: 1e12,
  },
  coverage: {
    networks: 4,
    addresses: 1000,
    hosts: { part: 3, whole: 20 },
    attacks: { part: 15, whole: 100 },
    normal: { part: 1, whole: 1000 },
    visitors: { part: 1, whole: 9 },
    named: 0,
  },
  spared: 1,
  seconds: 14_400,
  jail: 'spoor',
}

const format = (id: string): BlockFormat =>
  BLOCK_FORMATS.find((found) => found.id === id) as BlockFormat
/** The text of a form by its id. */
export const write = (id: string, list = LIST): string => writeBlockList(format(id), list)
