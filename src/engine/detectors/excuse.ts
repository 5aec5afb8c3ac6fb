/** Why some rules do not speak of a row: bits. */
export const Excuse = {
  /** Its source belongs here: `Rule.unlessServed`. */
  served: 1,
  /** The URLs in its target name the site itself: `Rule.unlessHome`. */
  home: 2,
  /** A page of the site itself led there, or its own machine asked, and the server had it: `Rule.unlessLinked`. */
  linked: 4,
  /** All that its target leads to is expected there, and the server took it: `Rule.unlessExpected`. */
  expected: 8,
} as const

/** All combinations of the bits. */
export const EXCUSES = 16
