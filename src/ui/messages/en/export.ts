/** Saving rows as CSV. `export` is a word of the language, so the area is called `exports`. */
export const exports = {
  title: 'Export as CSV',
  findings: (count: string) => `${count} findings, exactly those that the filter shows`,
  requests: (count: string) => `${count} requests, exactly those that the filter shows`,
  fileName: 'File',
  form: 'Form',
  ecs: 'JSON lines with Elastic Common Schema names',
  columns: (chosen: string, all: string) => `Columns: ${chosen} of ${all}`,
  bom: 'Byte order mark (for Excel)',
  safe: 'Texts that a spreadsheet would run as a formula get an apostrophe in front.',
  save: 'Save',
  cancel: 'Cancel',
  close: 'Close',
  written: (rows: string, total: string) => `${rows} of ${total} rows written`,
  done: (rows: string) => `Saved: ${rows} rows`,
  cancelled: 'Cancelled; nothing was saved.',
  failed: (why: string) => `The export failed: ${why}`,
}
