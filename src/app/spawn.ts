import { wrap, type Remote } from 'comlink'

/** A worker and its door. */
export interface Spawned<Api extends object> {
  /** Calls reject when the worker dies. */
  readonly api: Remote<Api>
  /** Never resolves; rejects when the worker dies. */
  readonly lost: Promise<never>
  stop(): void
}

/**
 * Wraps a worker's door. comlink's `wrap` hears only messages: if a worker fails to load or dies, its calls never settle.
 * So every call races the worker's death.
 */
export function spawn<Api extends object>(worker: Worker, name: string): Spawned<Api> {
  const lost = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) =>
      reject(new Error(`worker-lost: ${name}, ${event.message}`)),
    )
    worker.addEventListener('messageerror', () => reject(new Error(`worker-unclear: ${name}`)))
  })
  lost.catch(() => undefined) // told through the calls; without calls there is nobody to tell
  const remote = wrap<Api>(worker)
  return { api: guard(remote, lost, name), lost, stop: () => worker.terminate() }
}

/** Measures kept for whoever profiles the page (and for the benchmark); older ones are forgotten. */
const MEASURES = 2_000

function guard<Api extends object>(
  remote: Remote<Api>,
  lost: Promise<never>,
  name: string,
): Remote<Api> {
  let measures = 0
  return new Proxy(remote, {
    get(target, property: string) {
      // `then` would make the proxy look like a promise to await.
      if (property === 'then') return undefined
      const call = (target as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>)[
        property
      ]
      return async (...args: unknown[]) => {
        const start = performance.now()
        const answer = await Promise.race([call?.(...args), lost])
        if (++measures % MEASURES === 0) performance.clearMeasures()
        performance.measure(`${name}.${property}`, { start })
        return answer
      }
    },
  })
}
