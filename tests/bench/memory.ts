import { readdirSync, readFileSync } from 'node:fs'

/** Proportional set size in bytes of a process and all below it, and of the renderers among them; Linux only. */
export function treeMemory(root: number): { all: number; renderers: number } {
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc')) {
    const pid = Number(name)
    if (!Number.isInteger(pid)) continue
    const parent = Number(/^\d+ \(.*\) \S (\d+)/.exec(read(`/proc/${pid}/stat`))?.[1] ?? -1)
    children.set(parent, [...(children.get(parent) ?? []), pid])
  }
  let all = 0
  let renderers = 0
  const walk = (pid: number): void => {
    const kilobytes = Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0)
    all += kilobytes * 1024
    if (read(`/proc/${pid}/cmdline`).includes('--type=renderer')) renderers += kilobytes * 1024
    for (const child of children.get(pid) ?? []) walk(child)
  }
  walk(root)
  return { all, renderers }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return '' // the process ended meanwhile
  }
}
