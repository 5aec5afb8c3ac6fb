// npm start: builds the app, serves it on 127.0.0.1 only, prints and opens the address.
import { spawn } from 'node:child_process'
import { build, preview } from 'vite'

const port = Number(process.env['PORT'] ?? 4173)
await build({ logLevel: 'warn' })
const server = await preview({ preview: { host: '127.0.0.1', port }, logLevel: 'warn' })
const address = server.resolvedUrls?.local[0] ?? `http://127.0.0.1:${port}/`
console.log(`Spoor runs at ${address} - nothing leaves this machine. Stop it with Ctrl+C.`)
openInBrowser(address)

/** @param {string} url */
function openInBrowser(url) {
  if (process.env['CI'] !== undefined || process.env['BROWSER'] === 'none') return
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : ['xdg-open', url]
  const child = spawn(/** @type {string} */ (command), args, { stdio: 'ignore', detached: true })
  // A machine without a desktop has nothing to open it with; the address is printed all the same.
  child.on('error', () => undefined)
  child.unref()
}
