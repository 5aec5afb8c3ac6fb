import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ENV = {
  ...process.env,
  PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin`,
  LC_ALL: 'C.UTF-8',
}

export interface Run {
  readonly code: number | null
  readonly out: string
}

export function run(command: string, args: readonly string[], input = ''): Run {
  const { status, stdout, stderr } = spawnSync(command, args, { input, encoding: 'utf8', env: ENV })
  return { code: status, out: `${stdout}${stderr}` }
}

export const installed = (program: string): boolean =>
  run('sh', ['-c', `command -v ${program}`]).code === 0

/** Whether the program can be run in a network namespace of its own, where it can harm nothing. */
export const apart = (program: string): boolean =>
  installed(program) && run('unshare', ['-rn', 'true']).code === 0

/** Runs in a network namespace of its own. */
export const runApart = (args: readonly string[], input = ''): Run =>
  run('unshare', ['-rn', ...args], input)

/** A file in a new folder of its own. */
export function fileOf(name: string, text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'spoor-')), name)
  writeFileSync(path, text)
  return path
}
