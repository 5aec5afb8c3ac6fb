// npm test: lint, types, build, then all tests in Node and in a real Chromium. Ends with `N passed, N failed, N skipped`.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { findChromium } from './chromium.mjs'

const REPORT = '.cache/tests.json'
let passed = 0
let failed = 0
let skipped = 0

/** @param {string} command @param {string[]} args */
function run(command, args) {
  return (
    spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0
  )
}

/** @param {string} name @param {boolean} good */
function check(name, good) {
  console.log(`${good ? 'ok' : 'FAILED'}: ${name}`)
  if (good) passed++
  else failed++
}

/** Whether Debian's Chromium may be installed here: root on a machine with apt. */
function mayInstall() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version')
}

function chromium() {
  const found = findChromium()
  if (found !== undefined || !mayInstall()) return found
  console.log('No Chromium found: installing the Debian package.')
  run('apt-get', ['update', '-q'])
  run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'])
  return findChromium()
}

const browser = chromium()
check('lint', run('npm', ['run', '-s', 'lint']))
check('types', run('npm', ['run', '-s', 'types']))

mkdirSync('.cache', { recursive: true })
rmSync(REPORT, { force: true })
const projects = ['unit', 'corpora', ...(browser === undefined ? [] : ['browser', 'e2e'])]
const clean = run('npx', [
  'vitest',
  'run',
  ...projects.map((name) => `--project=${name}`),
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${REPORT}`,
])
try {
  const report = JSON.parse(readFileSync(REPORT, 'utf8'))
  passed += report.numPassedTests
  failed += report.numFailedTests
  skipped += report.numPendingTests + report.numTodoTests
  // A file that does not load fails without a failing test; so do errors outside tests.
  if (!clean && report.numFailedTests === 0) check('all test files load', false)
} catch {
  check('the test run wrote its report', false)
}
if (browser === undefined) {
  console.log(
    'FAILED: no Chromium. Install one (Debian: apt-get install chromium) or set CHROME_PATH.',
  )
  failed++
}
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exitCode = failed === 0 ? 0 : 1
