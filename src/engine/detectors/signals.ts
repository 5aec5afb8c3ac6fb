/** What makes a row worth a detector's time: bits. */
export const Signal = {
  /** A request for something other than a static asset. */
  page: 1,
  /**
   * Asked for what is not there or not given (404, 410, 403, or the error log says so). Static assets, files that browsers
   * and crawlers ask for by themselves, and links of the site's own pages are left out.
   */
  missing: 2,
  /** A POST to a path that looks like a login. */
  loginTry: 4,
  /** 401, not from within the site's own pages. */
  unauthorized: 8,
  /** The message says that a login failed. */
  authFailure: 16,
  /** A rule of medium or higher severity hit that wants more than to scan. */
  attack: 32,
  /** A rule on redirects hit. */
  redirect: 64,
  /** The agent names itself as a search crawler. */
  crawler: 128,
  /** Came from a page of the site itself, as the referrer says. */
  linked: 256,
} as const

/** Whether bits are of a search crawler, as its agent says. Others borrow its name: rules tell those, by what they ask for. */
export const isCrawler = (bits: number): boolean => (bits & Signal.crawler) !== 0
