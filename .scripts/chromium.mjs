import { existsSync } from 'node:fs'

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * Path of a Chromium to drive: `CHROME_PATH` where it is set, then the usual places.
 * @returns {string | undefined} undefined where there is none
 */
export function findChromium() {
  const named = process.env['CHROME_PATH']
  if (named !== undefined && named !== '' && existsSync(named)) return named
  return USUAL_PLACES.find((place) => existsSync(place))
}
