import type { BlockFormat } from './block-list.ts'
import { FIREWALLS } from './firewalls.ts'
import { LISTS } from './lists.ts'
import { SERVERS } from './servers.ts'

/** All forms of a block list, in the order in which a person is asked. */
export const BLOCK_FORMATS: readonly BlockFormat[] = [...FIREWALLS, ...SERVERS, ...LISTS]
