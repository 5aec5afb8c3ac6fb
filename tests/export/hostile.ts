/** Texts that try to leave the place where they are written. */
export const HOSTILE: readonly string[] = [
  '"',
  "'; rm -rf / #",
  '`id`',
  '$(reboot)',
  '${IFS}',
  'a\nb: c\r\nd',
  '\u0000nul',
  '=1+1',
  '@SUM(A1)',
  '\u202Ereversed\u2066',
  ']]>',
  '"/><script>alert(1)</script>',
  '*/ -->',
  '%(action)s %d',
  '<HOST>',
  '\\',
  '.*(?:a|b)+$^[x]{2}',
  '| pipe & and ; end',
  '{{ x }} {% y %}',
  '\u2028line\u2029',
  '\ud800',
  '```\n# head\n[a](javascript:b)',
  '-- ' + 'x'.repeat(300),
  'COMMIT\n-A INPUT -j ACCEPT',
  "it's",
  '" rel="x" onload="alert(1)',
  '<!-- -->',
  '# comment',
  '%0d%0aSet-Cookie: a=b%00',
  '\r\nBcc: victim@a.example',
  '\u001b[2J\u007f\u009b31m',
  '\ufeff\u200b\u2060',
  'low \udc00 surrogate',
  '\uff1dHYPERLINK("http://a.example")',
  '"",""\r\n"=2"',
  '\t-5+cmd|calc!A0',
  '${jndi:ldap://a.example/x}',
  "192.0.2.1' OR ipv4-addr:value = '",
  '}\nserver { return 200; }',
  'deny,status:200"\nSecRuleEngine Off',
  '0.0.0.0/0',
]

/** The next of a row of numbers below `most` that is the same on every run. */
function chance(seed: number): (most: number) => number {
  let state = seed
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * most)
  }
}

/** Texts put together from pieces of hostile ones, the same on every run. */
export function mixedHostile(count: number, seed = 7): string[] {
  const next = chance(seed)
  const piece = (): string => {
    const text = HOSTILE[next(HOSTILE.length)] ?? ''
    const from = next(text.length)
    return text.slice(from, from + 1 + next(12))
  }
  return Array.from({ length: count }, () => Array.from({ length: 1 + next(6) }, piece).join(''))
}
