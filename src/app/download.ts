/** How long the browser gets to take the bytes of a download, ms. */
const TAKE = 60_000

/** Hands a blob to the browser's downloads under a name made by `exportName`. */
export function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), TAKE)
}
