import { promote } from '../../base/lists.ts'
import { TEXT_FIELDS, textIndex } from '../columns/fields.ts'
import { SLASH } from './ascii.ts'
import { namesSource, type Draft } from './draft.ts'
import type { Places } from './json-places.ts'
import { Role, UNITS } from './keyed-aliases.ts'
import { rankOf, roleOf, unitOf } from './keyed-codes.ts'
import { Form, type Values } from './keyed-paths.ts'
import { Op, Recipe, isVerbatim, takenEnd, type Step } from './keyed-recipe.ts'
import { isNothing } from './keyed-values.ts'
import { isEpoch } from './time-styles.ts'

/* Recipes for lines of one shape: learned from lines that were read without. */

const SHAPES = 8
const RECIPES = 4
/** Lines of a shape from which a recipe is learned or not; those after them are read without. */
const TRIES = 8

/** Roles whose values are understood by more than a recipe looks at. */
const REFUSED = [Role.sources, Role.query, Role.clientOrVhost, Role.priority] as const
/** Roles that do nothing where a better one did it. */
const SPARE = new Set<number>([Role.method, Role.target, Role.path, Role.protocol])
const { source: SOURCE, method: METHOD, target: TARGET, protocol: PROTOCOL } = textIndex
const VHOST = textIndex.vhost

/** A line as its reader understood it. */
export interface Understood {
  readonly bytes: Uint8Array
  readonly to: number
  readonly values: Values
  /** Where what varies from line to line stands. */
  readonly places: Places
  readonly draft: Draft
  /** The value chosen for each role, -1 for none. */
  readonly best: Int32Array
  /** See keyed-codes.ts. */
  readonly codeOf: (value: number) => number
}

interface OfShape {
  readonly shape: number
  tries: number
  readonly recipes: Recipe[]
}

/** The recipes of one reader. */
export class Recipes {
  /** The shape last used first. */
  readonly #known: OfShape[] = []

  /** Reads a line of the shape into a draft that was reset; false, and the draft as it was, where no recipe can. */
  follow(shape: number, bytes: Uint8Array, to: number, places: Places, draft: Draft): boolean {
    const known = this.#of(shape)
    if (known === undefined) return false
    const { recipes } = known
    for (let i = 0; i < recipes.length; i++) {
      const recipe = recipes[i] as Recipe
      if (recipe.follow(bytes, to, places, draft)) {
        promote(recipes, i)
        return true
      }
      draft.reset()
    }
    return false
  }

  /** Hears of a line of the shape that no recipe could read. */
  learn(shape: number, line: Understood): void {
    let known = this.#of(shape)
    if (known === undefined) {
      known = { shape, tries: 0, recipes: [] }
      this.#known.unshift(known)
      if (this.#known.length > SHAPES) this.#known.pop()
    }
    if (known.tries++ >= TRIES || known.recipes.length === RECIPES) return
    const recipe = recipeOf(line)
    if (recipe !== undefined) known.recipes.push(recipe)
  }

  #of(shape: number): OfShape | undefined {
    const known = this.#known
    for (let i = 0; i < known.length; i++) {
      const found = known[i] as OfShape
      if (found.shape !== shape) continue
      promote(known, i)
      return found
    }
    return undefined
  }
}

/** A recipe for lines like this one; undefined where what was read depends on more than a recipe looks at. */
export function recipeOf(line: Understood): Recipe | undefined {
  const { bytes, draft, places } = line
  if (!isPlain(line)) return undefined
  const ops = opsOf(line)
  if (ops === undefined) return undefined
  const steps: Step[] = []
  for (const step of ops.values()) if (step.isFixed) steps.push(step)
  for (let hole = 0; hole < places.count; hole++) {
    const value = valueAt(line, places.start[hole] as number, places.end[hole] as number)
    const op = ops.get(value) ?? idle(line, value, hole, ops)
    if (op === undefined) return undefined
    steps.push(op)
  }
  const target = draft.start[TARGET] as number
  const needsPath = target >= 0 && (draft.start[VHOST] as number) < 0
  return needsPath && bytes[target] !== SLASH ? undefined : new Recipe(steps, needsPath)
}

/** Whether all was read from values that stand in the line as they are. */
function isPlain({ values, draft, best, codeOf }: Understood): boolean {
  if (draft.hasOwn || draft.hasText || draft.peerStart >= 0) return false
  if (REFUSED.some((role) => (best[role] as number) >= 0)) return false
  for (let i = 0; i < values.count; i++) {
    const role = roleOf(codeOf(i))
    const form = values.form[i] as number
    if (role === Role.headerName || role === Role.headerValue) return false
    if (role !== Role.none && (form === Form.escaped || form === Form.listed)) return false
  }
  return true
}

/** The value that has exactly these bytes, or -1. */
function valueAt({ values }: Understood, start: number, end: number): number {
  for (let i = 0; i < values.count; i++)
    if (values.start[i] === start && values.end[i] === end) return i
  return -1
}

/** The value that has these bytes among its own, or -1. */
function valueAround({ values, codeOf }: Understood, start: number, end: number): number {
  for (let i = 0; i < values.count; i++)
    if (
      (values.start[i] as number) <= start &&
      end <= (values.end[i] as number) &&
      roleOf(codeOf(i)) !== Role.none
    )
      return i
  return -1
}

/** What is done with the values that went into the draft; undefined where a recipe cannot tell. */
function opsOf(line: Understood): Map<number, Step> | undefined {
  const { draft, best, codeOf } = line
  const fields = new Map<number, number[]>()
  for (let field = 0; field < TEXT_FIELDS.length; field++) {
    const start = draft.start[field] as number
    if (start < 0) continue
    const value = valueAround(line, start, draft.end[field] as number)
    if (value < 0) return undefined
    fields.set(value, [...(fields.get(value) ?? []), field])
  }
  const ops = new Map<number, Step>()
  for (const [value, taken] of fields) {
    const op = opOf(roleOf(codeOf(value)), taken)
    const step = op === undefined ? undefined : textStep(line, value, op, taken)
    if (step === undefined) return undefined
    ops.set(value, step)
  }
  if (!addNumbers(line, ops)) return undefined
  for (let role = 1; role < best.length; role++) {
    const value = best[role] as number
    if (value >= 0 && !ops.has(value) && !SPARE.has(role)) return undefined
  }
  return ops
}

function opOf(role: number, fields: readonly number[]): Op | undefined {
  if (role === Role.request) {
    const isWhole = [METHOD, TARGET, PROTOCOL].every((field) => fields.includes(field))
    return isWhole && fields.length === 3 ? Op.request : undefined
  }
  if (fields.length !== 1) return undefined
  switch (fields[0]) {
    case SOURCE:
      return role === Role.source ? Op.source : undefined
    case VHOST:
      return Op.vhost
    case METHOD:
      return Op.method
    case PROTOCOL:
      return Op.protocol
    default:
      return Op.text
  }
}

function textStep(
  line: Understood,
  value: number,
  op: Op,
  fields: readonly number[],
): Step | undefined {
  const { values, draft } = line
  const field = fields[0] as number
  const isOpen = (draft.start[field] as number) > (values.start[value] as number)
  const isOpenAfter = (draft.end[field] as number) < (values.end[value] as number)
  if (op === Op.request) {
    const isAll =
      draft.start[METHOD] === values.start[value] && draft.end[PROTOCOL] === values.end[value]
    return isAll ? stepOf(line, value, op, field) : undefined
  }
  const isPart = op === Op.source || op === Op.vhost
  if (!isPart && (isOpen || isOpenAfter)) return undefined
  return { ...stepOf(line, value, op, field), isOpen, isOpenAfter }
}

/** Nothing is done with a value. */
const IDLE: Step = {
  op: Op.left,
  hole: 0,
  isFixed: false,
  before: 0,
  length: 0,
  form: 0,
  field: 0,
  role: Role.none,
  unit: 1,
  isOpen: false,
  isOpenAfter: false,
}

function stepOf(line: Understood, value: number, op: Op, field: number): Step {
  const { to, values, places, codeOf } = line
  const code = codeOf(value)
  const from = values.start[value] as number
  const end = values.end[value] as number
  let hole = 0
  while (hole < places.count && (places.start[hole] as number) < from) hole++
  const anchor = hole < places.count ? (places.start[hole] as number) : to
  return {
    ...IDLE,
    op,
    hole,
    isFixed: anchor !== from || places.end[hole] !== end,
    before: anchor - from,
    length: end - from,
    form: values.form[value] as number,
    field,
    role: roleOf(code),
    unit: UNITS[unitOf(code)] ?? 1,
  }
}

/** Adds what is done with numbers and the time; false where a recipe cannot tell where they come from. */
function addNumbers(line: Understood, ops: Map<number, Step>): boolean {
  const { values, draft, best } = line
  const has: readonly (readonly [number, boolean])[] = [
    [Role.time, draft.time === draft.time],
    [Role.status, draft.status !== 0],
    [Role.bytes, draft.bytes === draft.bytes],
    [Role.duration, draft.duration === draft.duration],
  ]
  for (const [role, isThere] of has) {
    const value = best[role] as number
    if (value < 0 && isThere) return false
    if (value < 0) continue
    const from = values.start[value] as number
    const end = values.end[value] as number
    if (!isVerbatim(role, from, end, draft)) return false
    // another time like it may leave what this one does not
    const isOpenAfter =
      takenEnd(role, from, end, draft) < end || (role === Role.time && isEpoch(draft.timeStyle))
    ops.set(value, { ...stepOf(line, value, Op.number, 0), isOpenAfter })
  }
  return true
}

/** What is done with what varies and went into no field: it could on another line. */
function idle(
  line: Understood,
  value: number,
  hole: number,
  ops: ReadonlyMap<number, Step>,
): Step | undefined {
  const { bytes, values, places, draft, best, codeOf } = line
  const from = places.start[hole] as number
  const to = places.end[hole] as number
  const left: Step = { ...IDLE, op: namesSource(bytes, from, to, draft) ? Op.twin : Op.left, hole }
  const code = value < 0 ? 0 : codeOf(value)
  const role = roleOf(code)
  if (role === Role.none) return left
  const winner = best[role] as number
  if (winner >= 0 && !ops.has(winner)) return left
  if (winner >= 0) {
    const rank = rankOf(code)
    const best = rankOf(codeOf(winner))
    if (rank < best || (rank === best && value > winner)) return left
  } else if (SPARE.has(role) && [...ops.values()].some(({ op }) => op === Op.request)) return left
  const isNone = isNothing(bytes, values.start[value] as number, values.end[value] as number)
  return isNone ? { ...left, op: Op.nothing } : undefined
}
