import { flushSync, mount, unmount } from 'svelte'
import { afterEach, describe, expect, it } from 'vitest'
import VisibleText from '../../src/ui/common/VisibleText.svelte'

let stop: (() => void) | undefined
afterEach(() => {
  stop?.()
  document.body.replaceChildren()
})

function show(text: string): HTMLElement {
  const target = document.createElement('div')
  document.body.append(target)
  const shown = mount(VisibleText, { target, props: { text } })
  stop = () => void unmount(shown)
  flushSync()
  return target
}

describe('text of a log on the page', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '"><svg onload=alert(1)>',
    '{@html "<b>"}',
    '</span><iframe src=javascript:alert(1)>',
    '<!--', // opens a comment where it is markup
    '&lt;b&gt;',
  ])('is text: %s', (text) => {
    const place = show(text)
    expect(place.textContent).toBe(text)
    expect(place.querySelectorAll(':not(span)')).toHaveLength(0)
  })

  it('names what cannot be seen, and turns no other text round', () => {
    const place = show('/photo\u202egpj.exe\u0000')
    expect([...place.querySelectorAll('.badge')].map((badge) => badge.textContent)).toEqual([
      'RLO',
      'NUL',
    ])
    expect(place.textContent).not.toContain('\u202e')
    const [visible] = place.children
    expect(visible && getComputedStyle(visible).unicodeBidi).toBe('isolate')
  })
})
