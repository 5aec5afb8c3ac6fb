import type { Messages } from '../en/index.ts'
import { actions } from './actions.ts'
import { decisions } from './decisions.ts'
import { caseFile } from './case-file.ts'
import { archives } from './archives.ts'
import { drawer } from './drawer.ts'
import { drilldown } from './drilldown.ts'
import { errors } from './errors.ts'
import { exports } from './export.ts'
import { faults } from './faults.ts'
import { fileCard } from './file-card.ts'
import { ingest } from './ingest.ts'
import { marking } from './marking.ts'
import { overview } from './overview.ts'
import { rules } from './rules.ts'
import { settings } from './settings.ts'
import { shell } from './shell.ts'
import { tables } from './tables.ts'
import { trials } from './trials.ts'
import { whose } from './whose.ts'
import { words } from './words.ts'

export const ja: Messages = {
  actions,
  decisions,
  caseFile,
  archives,
  drawer,
  drilldown,
  errors,
  exports,
  faults,
  fileCard,
  ingest,
  marking,
  overview,
  rules,
  settings,
  shell,
  tables,
  trials,
  whose,
  words,
}
