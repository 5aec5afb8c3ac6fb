import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cve/vite-raw',
  title: 'File read of a development server',
  why: 'The development servers of Vite and Next.js hand out files from outside the project when asked in the right form.',
  ja: {
    title: '開発用サーバーのファイル読み出し（Vite など）',
    why: 'Vite などの開発用サーバーは、特定の書き方で要求されるとプロジェクト外のファイルを返してしまいます。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [200, 22],
  cve: ['CVE-2025-30208', 'CVE-2025-31125', 'CVE-2025-31486'],
  refs: [
    'https://nvd.nist.gov/vuln/detail/CVE-2025-30208',
    'https://nvd.nist.gov/vuln/detail/CVE-2025-31125',
    'https://nvd.nist.gov/vuln/detail/CVE-2025-31486',
  ],

  where: ['target'],
  needs: [['/@fs/', '?raw', 'import&']],
  match:
    /\/@fs\/[^?\n]{1,200}(?:\?{1,2}|&)(?:import&)?(?:raw|url|inline|\.svg)|\/@fs\/(?:c:|(?:etc|proc|root|home|windows|x\/x\/x)\b)|[?&]import&raw\?\?|\?raw\?\?/i,

  hits: [
    'GET /@fs/etc/issue?raw?? HTTP/1.1',
    'GET /@fs/root/.env?import&raw?? HTTP/1.1',
    'GET /@fs/x/x/x/vite/y?.svg?.wasm?init HTTP/1.1',
    ...each(
      'GET /{} HTTP/1.1',
      `@fs/app/.env?raw @fs/app/.env??raw @fs/app/.env&raw @fs/app/.env?import&raw @fs/app/.env?url
    @fs/app/.env?inline @fs/app/.env?.svg @fs/etc/hosts @fs/proc/version @fs/root/a @fs/home/a
    @fs/windows/win.ini @fs/c:/a @fs/x/x/x app/.env?import&raw?? app/.env?raw??`,
    ),
  ],
  misses: [
    'GET /@vite/client HTTP/1.1',
    'GET /src/logo.svg?url HTTP/1.1',
    'GET /readme?raw=true HTTP/1.1',
    { request: 'GET /style.css HTTP/1.1', referrer: 'https://www.example.com/@fs/etc/issue?raw??' },
    'GET /@fs/etcs/hosts HTTP/1.1',
  ],
})
