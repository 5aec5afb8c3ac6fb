import { openAsBlob, statSync } from 'node:fs'
import { basename } from 'node:path'

/** A file of the disk as the browser would hand it over: read by slices, never whole. */
export async function openFile(path: string): Promise<File> {
  const blob = await openAsBlob(path)
  return new File([blob], basename(path), { lastModified: statSync(path).mtimeMs })
}
