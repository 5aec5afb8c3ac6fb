import { describe, expect, it } from 'vitest'

/** Which floors a floor may build on, and which packages. It looks only down; docs/architecture.md quotes this table. */
const FLOORS: Record<string, readonly string[]> = {
  'src/base': [],
  'src/intake': ['src/base', 'npm:fflate'],
  'src/engine': ['src/base'],
  'src/protocol': ['src/base', 'src/engine', 'npm:comlink'],
  'src/store': ['src/base', 'src/engine', 'src/protocol', 'npm:dexie'],
  'src/export': ['src/base', 'src/engine', 'src/protocol', 'npm:fflate', 'npm:hyparquet-writer'],
  'src/jobs': ['src/base', 'src/engine', 'src/protocol', 'src/store', 'src/export', 'src/intake'],
  'src/headless': [
    'src/base',
    'src/engine',
    'src/protocol',
    'src/intake',
    'src/jobs',
    'src/export',
    'src/store',
    'npm:node',
  ],
  workers: ['src/engine', 'src/protocol', 'src/store', 'src/jobs', 'npm:comlink'],
  'src/app': ['src/base', 'src/protocol', 'npm:comlink'],
  'src/ui': ['src/base', 'src/protocol', 'src/app', 'npm:svelte', 'npm:uplot'],
  'src/main.ts': ['src/base', 'src/app', 'src/ui', 'workers', 'npm:svelte'],
}

const SOURCES = import.meta.glob<string>(['/src/**/*.{ts,svelte}', '/workers/**/*.ts'], {
  query: '?raw',
  eager: true,
  import: 'default',
})

const IMPORT =
  /(?:^|[;>])[ \t]*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"\n]+)['"]|(?:^|[;>])[ \t]*import\s*['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]/gm

/** Paths of the project's files as `src/…`, and packages as `npm:…`. */
function importsOf(file: string, text: string): string[] {
  return [...text.matchAll(IMPORT)].map((found) =>
    resolve(file, found[1] ?? found[2] ?? found[3] ?? ''),
  )
}

function resolve(file: string, name: string): string {
  if (!name.startsWith('.')) return `npm:${name.startsWith('node:') ? 'node' : packageOf(name)}`
  const parts = file.split('/').slice(0, -1)
  for (const step of (name.split('?', 1)[0] ?? '').split('/')) {
    if (step === '..') parts.pop()
    else if (step !== '.') parts.push(step)
  }
  return parts.join('/')
}

const packageOf = (name: string): string =>
  name.startsWith('@') ? name.split('/').slice(0, 2).join('/') : (name.split('/', 1)[0] ?? '')

function floorOf(path: string): string | undefined {
  return Object.keys(FLOORS).find((floor) => path === floor || path.startsWith(`${floor}/`))
}

/** Import problems of a set of files, as sentences. */
function problems(files: Record<string, string>): string[] {
  return Object.entries(files).flatMap(([path, text]) => {
    const file = path.replace(/^\//, '')
    const floor = floorOf(file)
    if (floor === undefined) return [`${file} stands on no floor`]
    return importsOf(file, text)
      .filter((target) => {
        const other = target.startsWith('npm:') ? target : floorOf(target)
        return other !== floor && !(FLOORS[floor] ?? []).includes(other ?? '')
      })
      .map((target) => `${file} must not import ${target}`)
  })
}

/** A circle of imports, types included; undefined where there is none. */
function circle(files: Record<string, string>): string[] | undefined {
  const graph = new Map(
    Object.entries(files).map(([path, text]) => {
      const file = path.replace(/^\//, '')
      return [file, importsOf(file, text)] as const
    }),
  )
  const done = new Set<string>()
  const walk = (file: string, trail: readonly string[]): string[] | undefined => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file]
    if (done.has(file)) return undefined
    for (const target of graph.get(file) ?? []) {
      const found = graph.has(target) ? walk(target, [...trail, file]) : undefined
      if (found !== undefined) return found
    }
    done.add(file)
    return undefined
  }
  for (const file of graph.keys()) {
    const found = walk(file, [])
    if (found !== undefined) return found
  }
  return undefined
}

describe('the floors', () => {
  it('look only down', () => expect(problems(SOURCES)).toEqual([]))
  it('hold no circle', () => expect(circle(SOURCES)).toBeUndefined())

  it.each([
    ['/src/engine/x.ts', `import { a } from '../ui/a.ts'`],
    ['/src/app/x.ts', `import Dexie from 'dexie'`],
    ['/src/ui/X.svelte', `<script>import type { A } from '../engine/a.ts'</script>`],
    ['/src/base/x.ts', `export { a } from '../engine/a.ts'`],
    ['/src/ui/x.ts', `const a = await import('../jobs/a.ts')`],
  ])('would catch a wrong import in %s', (file, text) =>
    expect(problems({ [file]: text })).toHaveLength(1),
  )

  it('would catch a circle', () =>
    expect(
      circle({
        '/src/base/a.ts': `import './b.ts'`,
        '/src/base/b.ts': `import type { A } from './a.ts'`,
      }),
    ).toBeDefined())
})

describe('what the page may say', () => {
  const markup = Object.entries(SOURCES).filter(([path]) => path.endsWith('.svelte'))
  it.each(markup)('%s makes no markup of text and bakes in no style', (_, text) => {
    expect(text).not.toMatch(/\{@html/)
    // Firefox drops a static style attribute under style-src 'self'.
    expect(text).not.toMatch(/\sstyle="[^{]/)
  })
})
