/** Names of an error and of those it wraps: Dexie puts the cause into `inner`. */
function names(fault: unknown): string[] {
  const found: string[] = []
  let at: unknown = fault
  for (let depth = 0; depth < 5 && typeof at === 'object' && at !== null; depth++) {
    if ('name' in at) found.push(String(at.name))
    at = 'inner' in at ? at.inner : undefined
  }
  return found
}

/** Whether a write failed because the disk or the origin's share of it is full (dexie/Dexie.js#840). */
export function isQuotaError(fault: unknown): boolean {
  return names(fault).includes('QuotaExceededError')
}

/** Whether the database was written by a newer version of Spoor. */
export function isNewerVersion(fault: unknown): boolean {
  return names(fault).includes('VersionError')
}
