/** Text that is this many times as long as its file, and longer than a gigabyte, was made to fill a disk. */
const RATIO = 1000
const LEAST = 1 << 30

/** Whether `text` bytes of text are more than a file of `packed` bytes may hold. A gzip cannot hold much more than that. */
export const isBomb = (text: number, packed: number): boolean =>
  text > LEAST && text > packed * RATIO
