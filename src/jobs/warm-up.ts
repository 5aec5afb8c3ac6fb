import { encode } from '../base/bytes.ts'

const LINES = 12_000

/**
 * Lines that a parser reads while the page waits for files and then forgets: a worker's code is slow until its compiler has
 * seen it run, and the first file is the one that a person waits for. Plain requests and odd ones in the common formats.
 */
export function warmUpText(): Uint8Array {
  let text = ''
  for (let i = 0; i < LINES; i++) {
    const query = i % 31 === 0 ? `?id=${i}%27%20or%20${i}=${i}--&f=../../etc/x` : `?n=${i * 7}`
    const agent = `Mozilla/5.0 (X11; Linux x86_64; rv:${i % 60}.0) Gecko/20100101 Firefox/${i % 60}.0`
    text += `198.51.${i % 99}.${i % 250} - - [09/Nov/2026:10:${10 + (i % 50)}:${10 + (i % 50)} +0000] "GET /shop/${i % 900}/view${query} HTTP/1.1" ${i % 9 === 0 ? 404 : 200} ${i * 13} "https://www.example.org/${i % 500}" "${agent}"\n`
  }
  return encode(text)
}
