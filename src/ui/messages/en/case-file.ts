/** What is wrong with a case file; `at` is a place in it, `detail` the value or the part. */
const troubles: Readonly<
  Record<'cut-off' | 'damaged' | 'refused' | 'newer', (at: string, detail: string) => string>
> = {
  'cut-off': (at) => `The file ends too early: what stands before byte ${at} is here.`,
  damaged: (at, detail) =>
    `The file is damaged at byte ${at} (${detail}): what stands before it is here.`,
  refused: (at, detail) =>
    `The part at byte ${at} holds what no case can (${detail}): what stands before it is here.`,
  newer: () => 'A newer version of Spoor wrote this file. Reload the page to get it.',
}

/** A case as one file. Numbers come as text, already written for the language. */
export const caseFile = {
  save: 'Save case as a file',
  open: 'Open a case file…',
  saving: (name: string) => `Saving ${name}`,
  opening: (name: string) => `Opening ${name}`,
  saved: (name: string, size: string) => `Saved ${name} (${size}).`,
  unsaved: 'The case was not saved',
  unsavedWhys: {
    busy: 'Files are still being read into it, or another case file is being written. Try again in a moment.',
    'too-long': 'It holds more than a case file can: over 67 million lines, or 20,000 files.',
  },

  ask: (name: string) => `Open ${name}?`,
  askText: 'This is a case that was saved with Spoor. How do you want to open it?',
  askOwn:
    'Nothing that takes alarms away comes along when it is added: no tuned rules, no allowed sources, no false positives.',
  asNew: 'Open as its own case',
  addTo: (name: string) => `Add to “${name}”`,

  added: (n: number, files: string, rows: string) =>
    n === 1
      ? `1 file with ${rows} rows was added.`
      : `${files} files with ${rows} rows were added.`,
  opened: (n: number, files: string, rows: string) =>
    n === 1
      ? `1 file with ${rows} rows was opened.`
      : `${files} files with ${rows} rows were opened.`,
  second:
    'There was this case on this device before: now there are two. To complete or update one, open it first, and choose “Add to” for the file.',
  completed: 'They were here in part, and the rest came:',
  apart:
    'They are here in part, with other lines than this file has, and stay as they are. Open the file as its own case to see its lines:',
  passed: 'In this case already, and passed over:',
  partial: 'Only their first lines came:',
  unknown: 'Left out, because a newer version of Spoor wrote it:',
  more: (count: string) => `and ${count} more`,
  decided:
    'Whoever saved this case decided what it no longer shows as an alarm. It is kept as it was saved:',
  decisions: {
    rules: (count: string) => `tuned rules: ${count}`,
    allowed: (count: string) => `allowed sources: ${count}`,
    absent: (count: string) => `products that the site does not have: ${count}`,
    falsePositives: (count: string) => `false positives: ${count}`,
  },
  full: 'The disk quota was reached. What was opened until then is kept.',
  nothing: 'Nothing of this file could be opened.',
  nothingWhys: {
    'read-only': 'Another tab of this browser is writing. Open the file there.',
    busy: 'Files are still being read, or another case file is being opened. Try again in a moment.',
  },
  troubles,
  goOn: 'Once you have the whole file, open this case, drop the file and choose “Add to”: what is missing comes, and nothing comes twice.',
  beforeGzip: 'Counted in the file before its compression.',
  failed: (why: string) => `It failed: ${why}`,
}
