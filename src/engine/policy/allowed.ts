import { contains, parseCidr, type Cidr } from '../../base/address.ts'
import type { Policy } from './policy.ts'

/** The networks of allowed sources, with their places in the policy. What is no network allows nobody. */
export function allowedNetworks({
  allowed,
}: Policy): { readonly cidr: Cidr; readonly at: number }[] {
  return allowed.flatMap(({ cidr: text }, at) => {
    const cidr = parseCidr(text)
    return cidr === undefined ? [] : [{ cidr, at }]
  })
}

/** 1 + place in `Policy.allowed` of each source text, 0 for those that are not allowed; undefined where nobody is. */
export function allowedOf(
  policy: Policy,
  size: number,
  textOf: (code: number) => string,
): Uint16Array | undefined {
  const networks = allowedNetworks(policy)
  if (networks.length === 0) return undefined
  const places = new Uint16Array(size)
  for (let code = 1; code < size; code++) {
    const text = textOf(code)
    places[code] = 1 + (networks.find(({ cidr }) => contains(cidr, text))?.at ?? -1)
  }
  return places
}
