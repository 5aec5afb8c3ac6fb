// npm run mutate: breaks every rule in many ways and writes which of them its own examples do not notice.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const REPORT = '.cache/mutation.txt'
const { status } = spawnSync('npx', ['vitest', 'run', '--project=unit', 'tests/mutation'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, MUTATION_REPORT: REPORT },
})
console.log(readFileSync(REPORT, 'utf8').split('\n\n').slice(0, 2).join('\n\n'))
console.log(`\nEvery survivor: ${REPORT}`)
process.exitCode = status ?? 1
