import type { RegistryId } from './registries.ts'

/**
 * Who keeps the register of each IPv4 /8, by first byte (IANA IPv4 Address Space Registry,
 * www.iana.org/assignments/ipv4-address-space, as of 2025). `allocated`: given to the registry as a whole. `legacy`: given
 * out before there were registries, administered by one now; single networks inside may have moved to another.
 */
export const IPV4_BLOCKS: Readonly<
  Record<RegistryId, { readonly allocated: string; readonly legacy: string }>
> = {
  afrinic: { allocated: '41 102 105 197', legacy: '154 196' },
  apnic: {
    allocated:
      '1 14 27 36 39 42 49 58-61 101 103 106 110-126 175 180 182-183 202-203 210-211 218-223',
    legacy: '43 133 150 153 163 171',
  },
  arin: {
    allocated: '23-24 50 63-76 96-100 104 107-108 173-174 184 199 204-209 216',
    legacy:
      '3-4 6-9 11-13 15-22 26 28-30 32-35 38 40 44-45 47-48 52 54-56 128-132 134-140 142-144 146-149 152 155-162 ' +
      '164-170 172 192 198 214-215',
  },
  lacnic: { allocated: '177 179 181 186-187 189-190 200-201', legacy: '191' },
  ripencc: {
    allocated: '2 5 31 37 46 62 77-95 109 176 178 185 193-195 212-213 217',
    legacy: '25 51 53 57 141 145 151 188',
  },
}

/** Blocks that belong to no registry: local, private, loopback, multicast, future use. */
export const IPV4_RESERVED = '0 10 127 224-255'

/** Whole /8 blocks that the registry lists under a holder's name. */
export const IPV4_HOLDERS: Readonly<Record<number, string>> = {
  6: 'Army Information Systems Center',
  11: 'DoD Intel Information Systems',
  12: 'AT&T Bell Laboratories',
  17: 'Apple Computer Inc.',
  19: 'Ford Motor Company',
  21: 'DDN-RVN',
  22: 'Defense Information Systems Agency',
  26: 'Defense Information Systems Agency',
  28: 'DSI-North',
  29: 'Defense Information Systems Agency',
  30: 'Defense Information Systems Agency',
  33: 'DLA Systems Automation Center',
  38: 'PSINet, Inc.',
  48: 'Prudential Securities Inc.',
  53: 'Daimler AG',
  55: 'DoD Network Information Center',
  56: 'US Postal Service',
  214: 'US-DOD',
  215: 'US-DOD',
}
