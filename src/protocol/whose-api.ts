import type { Brought, DataSetRow, Whose } from './whose.ts'

/** Facts about addresses: IANA's registries, and files that a person brought. Nothing is asked of the network. */
export interface WhoseApi {
  dataSets(): Promise<readonly DataSetRow[]>
  /** Keeps a file with facts about addresses; undefined for all other files, logs among them. */
  addData(file: File): Promise<Brought | undefined>
  /** False where another tab writes: then it stays. */
  removeData(id: number): Promise<boolean>
  whose(addresses: readonly string[]): Promise<readonly Whose[]>
}
