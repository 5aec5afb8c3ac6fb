import type { ProxyMarked } from 'comlink'

/** A function the worker may call back. Wrap it in comlink's proxy(), or it does not type-check. */
export type Callback<T> = ((value: T) => void) & ProxyMarked
