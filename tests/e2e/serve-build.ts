import { build, preview } from 'vite'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built app. */
    app: string
  }
}

/** Builds the app as it ships and serves it on a free port of 127.0.0.1 for all end-to-end tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await build({ logLevel: 'error' })
  const server = await preview({ preview: { host: '127.0.0.1', port: 0 }, logLevel: 'error' })
  const address = server.resolvedUrls?.local[0]
  if (address === undefined) throw new Error('the preview server told no address')
  project.provide('app', address)
  return () => server.close()
}
