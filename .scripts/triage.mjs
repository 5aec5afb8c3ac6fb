// npm run -s triage -- MODE [--format DEFINITION] FILE...
// Runs the engine in Node: the very modules the workers run. They are bundled once, and again when a source is newer.
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const cache = join(root, 'node_modules', '.cache', 'spoor')
const bundle = join(cache, 'triage', 'triage.js')

/** Time of the newest file below a folder, ms. @param {string} folder @returns {number} */
function newest(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true }).reduce(
    (latest, entry) =>
      entry.isFile()
        ? Math.max(latest, statSync(join(entry.parentPath, entry.name)).mtimeMs)
        : latest,
    0,
  )
}

function builtAt() {
  try {
    return statSync(bundle).mtimeMs
  } catch {
    return 0
  }
}

const sources = ['base', 'intake', 'engine', 'jobs', 'export', 'headless', 'protocol'].map(
  (floor) => newest(join(root, 'src', floor)),
)
if (builtAt() < Math.max(...sources)) {
  const { build } = await import('vite')
  const fresh = join(cache, `triage-${process.pid}`)
  mkdirSync(cache, { recursive: true })
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: 'src/headless/triage.ts',
      outDir: fresh,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
    },
  })
  // Another run may be building too: the last rename wins, and both bundles are the same.
  rmSync(join(cache, 'triage'), { recursive: true, force: true })
  renameSync(fresh, join(cache, 'triage'))
}
const { main } = await import(pathToFileURL(bundle).href)
process.exitCode = await main(process.argv.slice(2))
