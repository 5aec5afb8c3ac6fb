import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cve/ai-tool-code',
  title: 'Code run by an AI workflow tool',
  why: 'Langflow, Flowise, n8n and like tools check or run code sent to these endpoints, in old versions for anybody.',
  ja: {
    title: 'AI ワークフローツールのコード実行',
    why: 'Langflow・Flowise などのツールは、これらの宛先に送られたコードを検査・実行します。古い版では誰でも使えてしまいます。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [94],
  cve: ['CVE-2025-3248', 'CVE-2025-59528', 'CVE-2025-8943'],
  refs: [
    'https://nvd.nist.gov/vuln/detail/CVE-2025-3248',
    'https://nvd.nist.gov/vuln/detail/CVE-2025-59528',
    'https://nvd.nist.gov/vuln/detail/CVE-2025-8943',
  ],

  where: ['target'],
  needs: [
    [
      '/api/v1/validate/code',
      '/node-load-method/',
      '/build_public_tmp/',
      '/api/v1/node-custom-function',
      '/mcp-rest/test/',
      '/dtale/test-filter',
    ],
  ],
  match:
    /\/api\/v1\/validate\/code(?:$|[/?])|\/api\/v1\/node-load-method\/|\/build_public_tmp\/|\/api\/v1\/node-custom-function|\/mcp-rest\/test\/|\/dtale\/test-filter\/\d/i,

  hits: [
    'POST /api/v1/validate/code HTTP/1.1',
    'POST /api/v1/node-load-method/customMCP HTTP/1.1',
    'GET /dtale/test-filter/1?query=x HTTP/1.1',
  ],
  misses: ['POST /api/v1/validate/codec HTTP/1.1', 'GET /api/v1/nodes HTTP/1.1'],
})
