/** Bytes that this origin uses and may use, and whether the browser promised to keep them; what it does not tell is left out. */
export async function room(): Promise<{ used?: number; quota?: number; persisted?: boolean }> {
  const storage = navigator.storage as StorageManager | undefined
  if (storage === undefined) return {}
  const [estimate, persisted] = await Promise.all([
    storage.estimate().catch(() => undefined),
    storage.persisted().catch(() => undefined),
  ])
  return {
    ...(estimate?.usage === undefined ? {} : { used: estimate.usage }),
    ...(estimate?.quota === undefined ? {} : { quota: estimate.quota }),
    ...(persisted === undefined ? {} : { persisted }),
  }
}
