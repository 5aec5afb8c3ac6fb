import { describe, expect, it } from 'vitest'
import manifest from '../package.json' with { type: 'json' }

describe('package.json', () => {
  it('has six runtime packages, each for a reason (docs/architecture.md)', () =>
    expect(Object.keys(manifest.dependencies)).toEqual([
      'comlink',
      'dexie',
      'fflate',
      'hyparquet-writer',
      'svelte',
      'uplot',
    ]))

  it('pins every version', () => {
    for (const version of Object.values({ ...manifest.dependencies, ...manifest.devDependencies }))
      expect(version).toMatch(/^\d+\.\d+\.\d+$/)
  })
})
