/** A promise whose work begins anew whenever it is awaited, and not before. */
export function lazily<T>(work: () => Promise<T>): PromiseLike<T> {
  return { then: (done, failed) => work().then(done, failed) }
}
