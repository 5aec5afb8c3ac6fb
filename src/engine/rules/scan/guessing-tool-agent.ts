import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'scan/guessing-tool-agent',
  title: 'Password guessing tool names itself',
  why: 'The user agent is that of a tool that tries passwords.',
  ja: {
    title: '自ら名乗るパスワード推測ツール',
    why: 'ユーザーエージェントがパスワードを試すツールのものです。',
  },
  severity: 'low',
  stage: 'scan',
  attack: ['T1110.001'],
  cwe: [307],
  refs: [
    'https://github.com/vanhauser-thc/thc-hydra',
    'https://attack.mitre.org/techniques/T1110/001/',
  ],

  where: ['agent'],
  needs: [['hydra', 'patator', 'medusa', 'brutus', 'wpforce']],
  match: /\(hydra(?: proxy)?\)|^(?:thc-?)?hydra\b|^patator\b|^medusa\/|^brutus\/|\bwpforce\b/i,

  hits: [
    { request: 'GET /admin HTTP/1.1', agent: 'Mozilla/5.0 (Hydra)' },
    { request: 'GET /admin HTTP/1.1', agent: 'Mozilla/4.0 (Hydra Proxy)' },
    { request: 'GET / HTTP/1.1', agent: 'hydra/9' },
    { request: 'GET / HTTP/1.1', agent: 'thc-hydra/9' },
    { request: 'GET / HTTP/1.1', agent: 'Patator/1' },
    { request: 'GET / HTTP/1.1', agent: 'Medusa/1.0' },
    { request: 'GET / HTTP/1.1', agent: 'Brutus/AET' },
    { request: 'GET / HTTP/1.1', agent: 'a wpforce' },
  ],
  misses: [
    { request: 'GET / HTTP/1.1', agent: 'HydraulicsCatalog/1.2 (crawler)' },
    'GET /wiki/hydra HTTP/1.1',
    'GET /search?q=Mozilla/5.0+(Hydra) HTTP/1.1',
    { request: 'GET / HTTP/1.1', agent: 'myhydra/9' },
    { request: 'GET / HTTP/1.1', agent: 'myPatator/1' },
    { request: 'GET / HTTP/1.1', agent: 'Patators/1' },
    { request: 'GET / HTTP/1.1', agent: 'myMedusa/1.0' },
    { request: 'GET / HTTP/1.1', agent: 'myBrutus/AET' },
    { request: 'GET / HTTP/1.1', agent: 'a mywpforce' },
    { request: 'GET / HTTP/1.1', agent: 'a wpforces' },
  ],
})
