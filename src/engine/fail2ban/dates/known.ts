import type { Fault } from '../fault.ts'
import { type DateTemplate, templateOf, unboundPattern } from './template.ts'

/** Dates that fail2ban knows where a filter names none, in the order in which it tries them. */
const KNOWN: readonly string[] = [
  // 2005-01-23T21:59:59.981746, 2005/01/23 21:59:59, 2005.01.23 21:59:59 +0100
  String.raw`%ExY(?P<_sep>[-/.])%m(?P=_sep)%d(?:T|  ?)%H:%M:%S(?:[.,]%f)?(?:\s*%z)?`,
  // Sun Jan 23 21:59:59.011 2005
  String.raw`(?:%a )?%b %d %k:%M:%S(?:\.%f)?(?: %ExY)?`,
  // Sun Jan 23 2005 21:59:59.011
  String.raw`(?:%a )?%b %d %ExY %k:%M:%S(?:\.%f)?`,
  // 23/01/2005 21:59:59, 23-01-05 21:59:59
  '%d(?P<_sep>[-/])%m(?P=_sep)(?:%ExY|%Exy) %k:%M:%S',
  // 31/Oct/2006:09:22:55 -0000, 26-Jul-2007 15:20:52.252
  String.raw`%d(?P<_sep>[-/])%b(?P=_sep)%ExY[ :]?%H:%M:%S(?:\.%f)?(?: %z)?`,
  // 05/20/2008:01:57:39
  '%m/%d/%ExY:%H:%M:%S',
  // 01-27-2012 16:22:44.252
  String.raw`%m-%d-%ExY %k:%M:%S(?:\.%f)?`,
  'EPOCH',
  '{^LN-BEG}%H:%M:%S',
  // <09/16/08@05:03:30>
  '^<%m/%d/%Exy@%H:%M:%S>',
  // 130322 11:46:11
  '%Exy%Exm%Exd  ?%H:%M:%S',
  // Apr 27, 2013 02:33:06 PM
  '%b %d, %ExY %I:%M:%S %p',
  // Apr-27-13 02:33:06
  '^%b-%d-%Exy %k:%M:%S',
  // 20050123T215959, 20050123 215959
  String.raw`%ExY%Exm%Exd(?:T|  ?)%ExH%ExM%ExS(?:[.,]%f)?(?:\s*%z)?`,
  // PDT Apr 16 21:05:29
  String.raw`(?:%Z )?(?:%a )?%b %d %k:%M:%S(?:\.%f)?(?: %ExY)?`,
  // +00:00 Jan 23 21:59:59.011 2005
  String.raw`(?:%z )?(?:%a )?%b %d %k:%M:%S(?:\.%f)?(?: %ExY)?`,
  'TAI64N',
]

/** A template at the begin of a line is better than one anywhere by as much. */
const BEGIN_WEIGHT = 100

const sure = (pattern: string, weight?: number): readonly DateTemplate[] => {
  const template = templateOf(pattern, weight)
  return 'problem' in template ? [] : [template]
}

let plain: readonly DateTemplate[] | undefined
let both: readonly DateTemplate[] | undefined

/** Those at the begin of a line first, then all of them anywhere. */
function allKnown(): readonly DateTemplate[] {
  plain ??= KNOWN.flatMap((pattern) => sure(pattern))
  both ??= [
    ...KNOWN.filter((pattern) => !/^(?:\^|\{\^LN-BEG\})/.test(pattern)).flatMap((pattern) =>
      sure(`{^LN-BEG}${pattern}`, BEGIN_WEIGHT),
    ),
    ...plain,
  ]
  return both
}

export interface Templates {
  readonly templates: readonly DateTemplate[]
  readonly problems: readonly { readonly text: string; readonly why: Fault }[]
}

const DATE = /(?<!\\)\{DATE\}/gi

/** Templates for a filter's `datepattern`, a line each: `{^LN-BEG}`, `{DEFAULT}`, `{NONE}`, `^\[{DATE}\]`, a pattern. */
export function templatesOf(patterns: readonly string[]): Templates {
  const templates = new Map<string, DateTemplate>()
  const problems: { text: string; why: Fault }[] = []
  for (const text of patterns.length === 0 ? ['{DEFAULT}'] : patterns) {
    const key = text.includes('%') ? text : text.toUpperCase()
    for (const made of madeOf(text, key))
      if ('problem' in made) problems.push({ text, why: made.problem })
      else if (!templates.has(made.name)) templates.set(made.name, made)
  }
  return { templates: [...templates.values()], problems }
}

function madeOf(text: string, key: string): readonly ReturnType<typeof templateOf>[] {
  if (key === '{DEFAULT}') return allKnown()
  if (key === '{^LN-BEG}') return allKnown().filter(({ lineBegin }) => lineBegin)
  if (key === '{NONE}') return [templateOf('{UNB}^')]
  if (!key.includes('{DATE}')) return [templateOf(text)]
  return KNOWN.map((pattern) => templateOf(text.replace(DATE, () => unboundPattern(pattern))))
}
