import type { WhoseApi } from '../protocol/whose-api.ts'
import type { CaseOffice } from './serve-cases.ts'
import type { AddressBook } from './whose.ts'

/** Data about addresses. What rows are shown with changes by it: that is news for all screens. */
export function whoseDoor(
  desks: Promise<{ readonly office: CaseOffice; readonly book: AddressBook }>,
): WhoseApi {
  const brought = async ({ office, book }: Awaited<typeof desks>): Promise<void> => {
    office.noteChange()
    await book.ready(office.desk.version)
  }
  return {
    dataSets: async () => (await desks).book.list(),
    addData: async (file) => {
      const open = await desks
      const { mode } = await open.office.state()
      const outcome = await open.book.add(file, mode !== 'read-only')
      if (outcome !== undefined && outcome.kind !== 'refused') await brought(open)
      return outcome
    },
    removeData: async (id) => {
      const open = await desks
      await open.book.remove(id)
      await brought(open)
    },
    whose: async (addresses) => {
      const { office, book } = await desks
      await book.ready(office.desk.version)
      return addresses.map((address) => book.addresses.whose(address))
    },
  }
}
