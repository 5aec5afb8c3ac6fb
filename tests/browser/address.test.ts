import { afterEach, describe, expect, it } from 'vitest'
import { Address } from '../../src/app/address.ts'
import type { Place, Restored } from '../../src/app/address-bar.ts'

const start = location.href
let end: (() => void) | undefined
afterEach(() => {
  end?.()
  history.replaceState(null, '', start)
})

const at = (page: string): Place => ({
  screen: 'requests',
  filter: { facets: { page: { include: [page], exclude: [] } } },
})

/** What the address says after a step through the history. */
function after(address: Address, step: () => void): Promise<Restored> {
  return new Promise((resolve) => {
    end = address.listen((restored) => {
      end?.()
      resolve(restored)
    })
    step()
  })
}

describe('the address of a real tab', () => {
  it('goes back and forward, with values that are in no address', async () => {
    const address = new Address()
    address.show(at('/a'), true)
    address.show(at('/b'))
    address.show(at('/b'))
    expect(location.hash).not.toContain('/b')
    const back = await after(address, () => history.back())
    expect(back).toEqual({ place: at('/a'), ignored: [] })
    const forward = await after(address, () => history.forward())
    expect(forward).toEqual({ place: at('/b'), ignored: [] })
  })

  it('reads its own words again after a reload', () => {
    new Address().show(at('/c'), true)
    expect(new Address().read()).toEqual({ place: at('/c'), ignored: [] })
  })

  it('hears of a hash typed by hand', async () => {
    const address = new Address()
    address.read()
    const typed = await after(address, () => {
      location.hash = '#/sources?status=404&page=~gone'
    })
    expect(typed.ignored).toEqual(['page'])
    expect(typed.place.filter.facets).toEqual({ status: { include: ['404'], exclude: [] } })
  })
})
