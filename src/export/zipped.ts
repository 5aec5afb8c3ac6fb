import { strToU8, zipSync } from 'fflate'

export interface ZipItem {
  /** Its name within the archive; made by us, never by a log. */
  readonly name: string
  readonly text: string
}

/** Texts as one zip archive; of items of the same name the last stays. */
export function zipped(items: readonly ZipItem[]): Uint8Array<ArrayBuffer> {
  return zipSync(Object.fromEntries(items.map(({ name, text }) => [name, strToU8(text)])))
}
