import type { BlockWish, Guards, JailWish, NetworkPlan, ReportWish } from '../protocol/actions.ts'

/** A /24 with 50 requests of 30 attacking sources is worth a static rule (docs/architecture.md). */
export const USUAL_PLAN: NetworkPlan = {
  v4: 24,
  v6: 64,
  grow: false,
  hits: 50,
  hosts: 30,
  share: 0,
  hostile: 'attacks',
}

/** Every network with an attack at all. */
export const WIDEST_PLAN: NetworkPlan = { ...USUAL_PLAN, hits: 1, hosts: 1 }

/** What a person says of themselves and their server; kept in localStorage, since it holds for every case. */
export interface Own {
  readonly org: string
  readonly contact: string
  readonly domain: string
  /** One name, address or network a line. */
  readonly ownNames: string
  readonly allow: string
}

const NOBODY: Own = { org: '', contact: '', domain: '', ownNames: '', allow: '' }
const KEY = 'spoor.own'
/** Characters kept of one answer. */
const LONGEST = 20_000

type Shelf = Pick<Storage, 'getItem' | 'setItem'>

/** localStorage, or undefined where it is refused. */
function shelf(): Shelf | undefined {
  try {
    return globalThis.localStorage
  } catch {
    return undefined
  }
}

/** What stands in localStorage may come from another build: only texts of known names are taken. */
function read(from: Shelf | undefined): Own {
  try {
    const found: unknown = JSON.parse(from?.getItem(KEY) ?? '{}')
    if (typeof found !== 'object' || found === null) return NOBODY
    const texts = Object.entries(found).filter(
      ([name, value]) => name in NOBODY && typeof value === 'string',
    )
    return { ...NOBODY, ...(Object.fromEntries(texts) as Partial<Own>) }
  } catch {
    return NOBODY
  }
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** What the networks screen and the dialogs of action remember between two openings. */
export class ActionChoices {
  plan = $state.raw<NetworkPlan>(USUAL_PLAN)
  block = $state.raw<Pick<BlockWish, 'what' | 'least' | 'excess' | 'format' | 'seconds'>>({
    what: 'sources',
    least: 1,
    excess: 0,
    format: 'iptables',
    seconds: 86_400,
  })
  jail = $state.raw<JailWish>({ maxretry: 3, findtime: 600, bantime: 86_400, logpath: '' })
  report = $state.raw<Pick<ReportWish, 'by' | 'least'>>({ by: 'source', least: 3 })
  /** What may leave besides the minimum. */
  leaves = $state.raw({ hosts: false, users: false, queries: false, others: false, notes: false })
  #own = $state.raw<Own>(NOBODY)
  readonly #shelf: Shelf | undefined

  constructor(from: Shelf | undefined = shelf()) {
    this.#shelf = from
    this.#own = read(from)
  }

  get own(): Own {
    return this.#own
  }
  set own(own: Own) {
    this.#own = own
    try {
      this.#shelf?.setItem(KEY, JSON.stringify(own).slice(0, 5 * LONGEST))
    } catch {
      // Full or refused: it holds for this visit only.
      return
    }
  }

  /** The wish for a block list as the dialog stands. */
  blockWish(): BlockWish {
    return { ...this.block, plan: this.plan, ...this.guards() }
  }

  /** What the person never wants blocked. */
  guards(): Guards {
    const { allow, ownNames } = this.#own
    return { allow: linesOf(allow.slice(0, LONGEST)), own: linesOf(ownNames.slice(0, LONGEST)) }
  }

  reportWish(language: 'en' | 'ja'): ReportWish {
    const { org, contact, domain, ownNames } = this.#own
    return {
      ...this.report,
      language,
      reporter: { org, contact, domain },
      redaction: { ...this.leaves, own: linesOf(ownNames.slice(0, LONGEST)) },
    }
  }
}
