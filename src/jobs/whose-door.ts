import type { WhoseApi } from '../protocol/whose-api.ts'
import type { CaseOffice } from './serve-cases.ts'
import type { AddressBook } from './whose.ts'

type Office = Pick<CaseOffice, 'state' | 'noteChange' | 'desk'>

/** Data about addresses. What rows are shown with changes by it: that is news for all screens. */
export function whoseDoor(
  desks: Promise<{ readonly office: Office; readonly book: AddressBook }>,
): WhoseApi {
  const brought = async ({ office, book }: Awaited<typeof desks>): Promise<void> => {
    office.noteChange()
    await book.ready(office.desk.version)
  }
  const mayWrite = async ({ office }: Awaited<typeof desks>): Promise<boolean> =>
    (await office.state()).mode !== 'read-only'
  return {
    dataSets: async () => (await desks).book.list(),
    addData: async (file) => {
      const open = await desks
      const outcome = await open.book.add(file, await mayWrite(open))
      if (outcome !== undefined && outcome.kind !== 'refused') await brought(open)
      return outcome
    },
    removeData: async (id) => {
      const open = await desks
      if (!(await mayWrite(open))) return false
      await open.book.remove(id)
      await brought(open)
      return true
    },
    whose: async (addresses) => {
      const { office, book } = await desks
      await book.ready(office.desk.version)
      return addresses.map((address) => book.addresses.whose(address))
    },
  }
}
