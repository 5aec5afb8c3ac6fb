import type { CaseFileApi } from '../../protocol/case-file.ts'
import type { CaseFiles } from './case-files.ts'

/** Saving and opening cases as files, for the page. */
export function caseFileDoor(files: CaseFiles): CaseFileApi {
  return {
    caseFilesIn: (dropped) => files.among(dropped),
    saveCase: (onShare) => files.save(onShare),
    openCase: (file, into, onShare) => files.open(file, into, onShare),
    cancelCaseFile: () => {
      files.cancel()
      return Promise.resolve()
    },
  }
}
