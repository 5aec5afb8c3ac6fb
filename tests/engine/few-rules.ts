import { defineRule, type Rule } from '../../src/engine/rules/rule.ts'
import { Matcher } from '../../src/engine/rules/compile.ts'

/** A rule with nothing but its pattern. */
export function rule(
  id: string,
  where: Rule['where'],
  needs: Rule['needs'],
  match: RegExp,
  more: Partial<Rule> = {},
): Rule {
  return defineRule({
    id,
    title: id,
    why: id,
    ja: { title: id, why: id },
    severity: 'high',
    stage: 'inject',
    attack: ['T1190'],
    refs: [],
    where,
    needs,
    match,
    hits: ['GET /', 'GET /'],
    misses: ['GET /', 'GET /'],
    ...more,
  })
}

const union = rule(
  'sqli/union',
  ['path', 'query', 'referrer', 'agent'],
  ['union', 'select'],
  /\bunion\s+(?:all\s+)?select\b/i,
)
const passwd = rule('lfi/passwd', ['target'], ['etc/passwd'], /\/etc\/passwd/i)
const wget = rule('cmdi/wget', ['query', 'arg', 'agent'], ['wget'], /(?:^|[;|&= ])wget\s+http/i)
const admin = rule(
  'scan/admin',
  ['path'],
  [['phpmyadmin', 'pma']],
  /^\/(?:phpmyadmin|pma)(?:\/|$)/i,
)
export const posted = rule('scan/posted', ['path'], ['upload'], /upload/, {
  when: { method: ['POST'], status: ['2xx', '404'] },
})
const jndi = rule('jndi/lookup', ['target', 'agent', 'referrer'], ['${jndi:'], /\$\{jndi:/i)
const step = rule('lfi/step', ['arg'], ['../'], /=\.\.\/\.\.\//)
/** Seven rules of different kinds. */
export const matcher = new Matcher([union, passwd, wget, admin, posted, jndi, step])
