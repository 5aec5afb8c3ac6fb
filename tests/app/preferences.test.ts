import { describe, expect, it } from 'vitest'
import { Preferences } from '../../src/app/preferences.svelte.ts'

function shelf(kept: Record<string, string> = {}) {
  const map = new Map(Object.entries(kept))
  return {
    map,
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
  }
}
const refusing = {
  getItem: (): string => {
    throw new Error('SecurityError')
  },
  setItem: (): void => {
    throw new Error('QuotaExceededError')
  },
}

describe('preferences', () => {
  it('start with what system and browser say', () => {
    const { theme, language, zone, keys } = new Preferences(shelf())
    expect({ theme, language, zone, keys }).toEqual({
      theme: 'system',
      language: 'system',
      zone: 'utc',
      keys: true,
    })
  })

  it('come back', () => {
    const kept = shelf()
    const first = new Preferences(kept)
    first.theme = 'dark'
    first.language = 'ja'
    first.keys = false
    const again = new Preferences(kept)
    expect([again.theme, again.language, again.keys]).toEqual(['dark', 'ja', false])
  })

  it('fall back one by one where something else was stored', () => {
    const kept = shelf({ 'spoor.theme': 'javascript:', 'spoor.language': 'ja', 'spoor.keys': '{}' })
    const { theme, language, keys } = new Preferences(kept)
    expect([theme, language, keys]).toEqual(['system', 'ja', true])
  })

  it('hold for the visit where nothing can be stored', () => {
    const preferences = new Preferences(refusing)
    preferences.theme = 'light'
    expect(preferences.theme).toBe('light')
    expect(new Preferences(undefined).theme).toBe('system')
  })
})
