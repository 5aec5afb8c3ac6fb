import type { Indicator } from '../../protocol/rows.ts'

/**
 * An indicator so that no program turns it into a live link: `hxxp://`, and dots of the host in brackets. Only for the
 * eye; copying gives the value itself.
 */
export function defang({ kind, value }: Indicator): string {
  if (kind === 'file') return value
  if (kind !== 'url') return value.replaceAll('.', '[.]')
  const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(value)?.[0] ?? ''
  const rest = value.slice(scheme.length)
  const slash = rest.search(/[/?#]/)
  const host = slash < 0 ? rest : rest.slice(0, slash)
  const tail = slash < 0 ? '' : rest.slice(slash)
  return `${scheme.replace(/tt(?=ps?:)/i, 'xx')}${host.replaceAll('.', '[.]')}${tail}`
}
