/** XXH64 with seed 0 (RFC 8878, 3.1.1: of a frame's text the lowest 32 bits are kept), with numbers of 32 bits. */
const PRIMES = [
  [0x85ebca87, 0x9e3779b1],
  [0x27d4eb4f, 0xc2b2ae3d],
  [0x9e3779f9, 0x165667b1],
  [0xc2b2ae63, 0x85ebca77],
  [0x165667c5, 0x27d4eb2f],
] as const
type Word = readonly [low: number, high: number]
const [P1, P2, P3, P4, P5] = PRIMES

const LANES = 4
const STRIPE = 32

export class Xxh64 {
  /** Four lanes, the lower half before the higher one of each. */
  readonly #lanes = Int32Array.of(0x60ea27f8, 0, 0, 0, 0, 0, 0, 0)
  readonly #held = new Uint8Array(STRIPE)
  #length = 0

  constructor() {
    const seeds: readonly Word[] = [add(P1, P2), P2, [0, 0], negative(P1)]
    seeds.forEach(([low, high], i) => {
      this.#lanes[i * 2] = low
      this.#lanes[i * 2 + 1] = high
    })
  }

  push(bytes: Uint8Array): void {
    let at = 0
    const held = this.#length % STRIPE
    this.#length += bytes.length
    if (held > 0) {
      at = Math.min(STRIPE - held, bytes.length)
      this.#held.set(bytes.subarray(0, at), held)
      if (held + at < STRIPE) return
      this.#stripe(this.#held, 0)
    }
    for (; at + STRIPE <= bytes.length; at += STRIPE) this.#stripe(bytes, at)
    this.#held.set(bytes.subarray(at))
  }

  #stripe(bytes: Uint8Array, at: number): void {
    const lanes = this.#lanes
    for (let lane = 0; lane < LANES; lane++) {
      const from = at + lane * 8
      const [low, high] = round(
        lanes[lane * 2] as number,
        lanes[lane * 2 + 1] as number,
        word(bytes, from),
        word(bytes, from + 4),
      )
      lanes[lane * 2] = low
      lanes[lane * 2 + 1] = high
    }
  }

  /** The lowest 32 bits of the sum. */
  end(): number {
    const rest = this.#held.subarray(0, this.#length % STRIPE)
    let sum: Word = this.#length < STRIPE ? P5 : this.#joined()
    sum = add(sum, [this.#length >>> 0, Math.floor(this.#length / 2 ** 32)])
    let at = 0
    for (; at + 8 <= rest.length; at += 8) {
      const lane = round(0, 0, word(rest, at), word(rest, at + 4))
      sum = add(times(rotated(xor(sum, lane), 27), P1), P4)
    }
    for (; at + 4 <= rest.length; at += 4)
      sum = add(times(rotated(xor(sum, times([word(rest, at), 0], P1)), 23), P2), P3)
    for (; at < rest.length; at++)
      sum = times(rotated(xor(sum, times([rest[at] as number, 0], P5)), 11), P1)
    sum = times(xor(sum, shifted(sum, 33)), P2)
    sum = times(xor(sum, shifted(sum, 29)), P3)
    return xor(sum, shifted(sum, 32))[0] >>> 0
  }

  #joined(): Word {
    const lane = (i: number): Word => [
      this.#lanes[i * 2] as number,
      this.#lanes[i * 2 + 1] as number,
    ]
    let sum = [1, 7, 12, 18]
      .map((by, i) => rotated(lane(i), by))
      .reduce((all, each) => add(all, each))
    for (let i = 0; i < LANES; i++) sum = add(times(xor(sum, round(0, 0, ...lane(i))), P1), P4)
    return sum
  }
}

const word = (bytes: Uint8Array, at: number): number =>
  (bytes[at] as number) |
  ((bytes[at + 1] as number) << 8) |
  ((bytes[at + 2] as number) << 16) |
  ((bytes[at + 3] as number) << 24)

function round(low: number, high: number, inLow: number, inHigh: number): Word {
  return times(rotated(add([low, high], times([inLow, inHigh], P2)), 31), P1)
}

const xor = (a: Word, b: Word): Word => [a[0] ^ b[0], a[1] ^ b[1]]

function add(a: Word, b: Word): Word {
  const low = (a[0] >>> 0) + (b[0] >>> 0)
  return [low | 0, (a[1] + b[1] + (low > 0xffffffff ? 1 : 0)) | 0]
}

const negative = ([low, high]: Word): Word => add([~low, ~high], [1, 0])

function times([aLow, aHigh]: Word, [bLow, bHigh]: Word): Word {
  const a0 = aLow & 0xffff
  const a1 = aLow >>> 16
  const b0 = bLow & 0xffff
  const b1 = bLow >>> 16
  const low = Math.imul(a0, b0) >>> 0
  const middle = a1 * b0 + (low >>> 16)
  const other = a0 * b1 + (middle & 0xffff)
  const carried = Math.imul(a1, b1) + Math.floor(middle / 65_536) + Math.floor(other / 65_536)
  const high = carried + Math.imul(aHigh, bLow) + Math.imul(aLow, bHigh)
  return [((other & 0xffff) << 16) | (low & 0xffff), high | 0]
}

function rotated([low, high]: Word, by: number): Word {
  return by === 32
    ? [high, low]
    : [(low << by) | (high >>> (32 - by)), (high << by) | (low >>> (32 - by))]
}

const shifted = ([low, high]: Word, by: number): Word =>
  by >= 32 ? [high >>> (by - 32), 0] : [(low >>> by) | (high << (32 - by)), high >>> by]
