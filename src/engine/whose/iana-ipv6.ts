import type { RegistryId } from './registries.ts'

/**
 * Global unicast blocks that IANA gave to the registries (IANA IPv6 Global Unicast Address Assignments,
 * www.iana.org/assignments/ipv6-unicast-address-assignments, as of 2025; the last addition is 2410::/12 of 2024-11-01).
 * What is in none of them is unassigned, or special (`iana-special.ts`).
 */
export const IPV6_BLOCKS: Readonly<Record<RegistryId, string>> = {
  afrinic: '2001:4200::/23 2c00::/12',
  apnic:
    '2001:200::/23 2001:c00::/23 2001:e00::/23 2001:4400::/23 2001:8000::/19 2001:a000::/20 2001:b000::/20 2400::/12 ' +
    '2410::/12',
  arin: '2001:400::/23 2001:1800::/23 2001:4800::/23 2600::/12 2610::/23 2620::/23 2630::/12',
  lacnic: '2001:1200::/23 2800::/12',
  ripencc:
    '2001:600::/23 2001:800::/22 2001:1400::/22 2001:1a00::/23 2001:1c00::/22 2001:2000::/19 2001:4000::/23 ' +
    '2001:4600::/23 2001:4a00::/23 2001:4c00::/23 2001:5000::/20 2003::/18 2a00::/12 2a10::/12',
}
