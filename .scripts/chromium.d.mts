/** Path of a Chromium to drive: `CHROME_PATH` where it is set, then the usual places; undefined where there is none. */
export function findChromium(): string | undefined
