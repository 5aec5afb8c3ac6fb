import type { ActionApi } from '../../protocol/actions.ts'
import type { Lanes } from '../lanes.ts'
import type { Questions } from '../questions.ts'
import { blockForms, blockList } from './block.ts'
import { exactRuleOf } from './exact-rule.ts'
import { droppedFilters, tryFilter } from './filters.ts'
import { subjectRow, subjects } from './incidents.ts'
import { jailsOf } from './jails.ts'
import { networkPage, planCoverage } from './networks.ts'
import { serverRulesOf } from './server-rules.ts'
import { draftOf, shareFile } from './share.ts'

/** From findings to action: see ActionApi. What does not exist any more is an error that the page shows. */
export function actionDoor(asked: PromiseLike<Questions>, lanes: Lanes): ActionApi {
  return {
    networks: async (lane, filter, plan, window, guards) => {
      const q = await asked
      return lanes.ask(lane, () => networkPage(q, filter, plan, window, guards))
    },
    coverage: async (lane, filter, plan, guards) => {
      const q = await asked
      return lanes.ask(lane, () => planCoverage(q, filter, plan, guards))
    },
    blockForms: () => Promise.resolve(blockForms()),
    blockList: async (lane, filter, wish) => {
      const q = await asked
      return lanes.ask(lane, () => there(blockList(q, filter, wish, Date.now())))
    },
    jails: async (lane, filter, wish) => {
      const q = await asked
      return lanes.ask(lane, () => jailsOf(q, filter, wish))
    },
    droppedFilters: (files) => Promise.resolve(droppedFilters(files)),
    tryFilter: async (lane, filter, wish) => {
      const q = await asked
      return lanes.askLong(lane, () => tryFilter(q, filter, wish))
    },
    serverRules: async (lane, filter) => {
      const q = await asked
      return lanes.ask(lane, () => serverRulesOf(q, filter, Date.now()))
    },
    exactRule: async (lane, id) => {
      const q = await asked
      return lanes.ask(lane, () => exactRuleOf(q, id, Date.now()))
    },
    reports: async (lane, filter, wish, { from, count }) => {
      const q = await asked
      return lanes.ask(lane, () => {
        const all = subjects(q, filter, wish.by, wish.least)
        return { total: all.length, rows: all.slice(from, from + count).map(subjectRow) }
      })
    },
    draft: async (lane, filter, wish, subject) => {
      const q = await asked
      return lanes.ask(lane, () => there(draftOf(q, filter, wish, subject)))
    },
    share: async (lane, filter, wish, kind) => {
      const q = await asked
      return lanes.ask(lane, () => shareFile(q, filter, wish, kind, Date.now()))
    },
  }
}

function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('gone')
  return value
}
