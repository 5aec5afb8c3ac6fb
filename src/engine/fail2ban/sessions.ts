import type { Groups } from './expression.ts'

/** What is known of a failure, or of lines of one connection that together may become one. */
export interface Failure {
  readonly groups: Groups
  /** Users that the connection tried. */
  readonly users: Set<string>
  /** A failure was seen before anybody knew from where. */
  pending: boolean
}

/** Connections that are remembered at once, as in fail2ban; the oldest is forgotten first. */
const MOST = 100

const has = ({ groups }: Failure, name: string): boolean => (groups.get(name) ?? '') !== ''

/** Lines of one connection put together by `<F-MLFID>`: one names the user, another the address, a third that it failed. */
export class Sessions {
  private readonly known = new Map<string, Failure>()

  /** Adds what a line says to what its connection said before. */
  merge(id: string, line: Failure): Failure {
    const gained = has(line, 'mlfgained')
    if (gained && !has(line, 'nofail')) line.groups.set('nofail', line.groups.get('mlfgained'))
    const forget = has(line, 'mlfforget')
    line.groups.delete('mlfforget')
    const failure = this.mergeKnown(id, line, gained, forget)
    // A log-in does not forgive a failure without address, nor tries as several users.
    if (failure.pending || failure.users.size > 1) {
      failure.groups.delete('nofail')
      failure.groups.delete('mlfgained')
    }
    failure.pending = false
    return failure
  }

  private mergeKnown(id: string, line: Failure, gained: boolean, forget: boolean): Failure {
    const before = this.known.get(id)
    if (before === undefined) {
      if (forget) return line
      this.addUser(line, line)
      this.remember(id, line)
      return line
    }
    this.addUser(before, line)
    before.groups.delete('nofail')
    before.groups.delete('mlfgained')
    if (gained) before.pending = false
    for (const [name, value] of line.groups) if (value !== undefined) before.groups.set(name, value)
    if (forget) this.known.delete(id)
    return before
  }

  private addUser(to: Failure, from: Failure): void {
    const user = from.groups.get('user') ?? ''
    if (user !== '') to.users.add(user)
  }

  private remember(id: string, failure: Failure): void {
    if (this.known.size >= MOST) {
      const [oldest] = this.known.keys()
      if (oldest !== undefined) this.known.delete(oldest)
    }
    this.known.set(id, failure)
  }
}
