/** Files taken from one drop or folder at most. */
export const MOST_FILES = 10_000

export interface Dropped {
  readonly files: readonly File[]
  /** Whether there were more than MOST_FILES. */
  readonly more: boolean
  /** Whether a folder was among them that this browser does not open. */
  readonly closedFolder: boolean
}

/**
 * The files of a drop, those in folders too. To be called in the drop event itself: a DataTransfer is empty afterwards.
 * What cannot be opened is left out; hidden files (`.DS_Store`) are no logs.
 */
export async function filesOf(transfer: DataTransfer): Promise<Dropped> {
  const items = [...transfer.items].filter((item) => item.kind === 'file')
  const loose = [...transfer.files]
  const entries = items.map((item) => item.webkitGetAsEntry())
  const files: File[] = []
  let closedFolder = false
  for (const [i, entry] of entries.entries()) {
    const file = loose[i]
    if (entry?.isDirectory === true) await collect(entry as FileSystemDirectoryEntry, files)
    else if (file !== undefined && (entry !== null || file.size > 0)) files.push(file)
    else if (entry === null) closedFolder = true
  }
  if (items.length === 0) files.push(...loose)
  return { files: files.slice(0, MOST_FILES), more: files.length > MOST_FILES, closedFolder }
}

async function collect(folder: FileSystemDirectoryEntry, files: File[]): Promise<void> {
  const reader = folder.createReader()
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => resolve([]))
    })
    if (batch.length === 0 || files.length > MOST_FILES) return
    for (const entry of batch) {
      if (entry.name.startsWith('.')) continue
      if (entry.isDirectory) await collect(entry as FileSystemDirectoryEntry, files)
      else files.push(...(await open(entry as FileSystemFileEntry)))
    }
  }
}

function open(entry: FileSystemFileEntry): Promise<File[]> {
  return new Promise((resolve) => {
    entry.file(
      (file) => {
        // What a folder input says of its files, and a drop does not: where in the folder they lie.
        const value = entry.fullPath.replace(/^\//, '')
        Object.defineProperty(file, 'webkitRelativePath', { value, configurable: true })
        resolve([file])
      },
      () => resolve([]),
    )
  })
}

/** The files of a file input, hidden ones left out. */
export function chosenFiles(list: FileList | null): Dropped {
  const files = [...(list ?? [])].filter((file) => !file.name.startsWith('.'))
  return { files: files.slice(0, MOST_FILES), more: files.length > MOST_FILES, closedFolder: false }
}
