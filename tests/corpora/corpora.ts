import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Logs and labelled attacks that lie beside the project where it is built; whoever clones it alone does not have them. */
export const CORPORA = join(process.cwd(), '..', 'shared', 'corpora')
export const BACKGROUND = join(process.cwd(), '..', 'shared', 'background')
export const HAVE_CORPORA = existsSync(CORPORA)

if (!HAVE_CORPORA) console.log(`skipped: ${CORPORA} is not here; its scorers need it`)

/** What a scorer prints with --json. */
export function score(scorer: string): unknown {
  const run = spawnSync('node', [join(CORPORA, scorer), '--json'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (run.status !== 0) throw new Error(`${scorer}: ${run.stderr}`)
  return JSON.parse(run.stdout)
}
