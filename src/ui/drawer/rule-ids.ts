import type { RulePage } from '../../protocol/rows.ts'

/** The rule's id and what it is called elsewhere: ATT&CK techniques, CWE and CVE numbers. Text, never links. */
export function idsOf(page: RulePage): string[] {
  return [
    page.id,
    ...page.attack.map((technique) => `ATT&CK ${technique}`),
    ...page.cwe.map((number) => `CWE-${number}`),
    ...page.cve,
  ]
}
