/** The door of the worker that writes Parquet, for the page: it is made for one file, and stopped behind it. */
export interface ParquetApi {
  /** One end of a channel; whoever has the other end writes the file. */
  connect(writer: MessagePort): Promise<void>
}
