import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'files/ai-tool-settings',
  title: 'Settings of an AI coding tool',
  why: 'Folders of AI assistants hold access keys, prompts and hooks that run commands; they must not lie in a web root.',
  ja: {
    title: 'AI コーディングツールの設定の探索',
    why: 'AI アシスタントのフォルダーには、アクセスキーやコマンドを実行する設定が入っています。公開フォルダーに置かれたものを探しています。',
  },
  severity: 'medium',
  stage: 'scan',
  attack: ['T1552.001', 'T1595.003'],
  cwe: [538],
  refs: [
    'https://cwe.mitre.org/data/definitions/538.html',
    'https://attack.mitre.org/techniques/T1552/001/',
  ],

  where: ['path'],
  needs: [
    [
      '/.claude/',
      '/.codex/',
      '/.cursor/',
      '/.continue/',
      '/.windsurf/',
      '/.opencode/',
      '/.kiro/',
      '/.junie/',
      '/.n8n/',
      '/.aider/',
      '/.gemini/',
      '/.roo/',
      '/.cline/',
      '/.plandex/',
      '/.rovodev/',
      '/.ollama/',
      '/.copilot/',
      '/.aws-q/',
      '/.mcp.json',
      '/mcp.json',
      '/.aider.',
    ],
  ],
  match:
    /\/\.(?:claude|codex|cursor|continue|windsurf|opencode|kiro|junie|n8n|aider|gemini|roo|cline|plandex|rovodev|ollama|copilot|aws-q)\/[\w.-]|\/\.aider\.\w|\/\.?mcp\.json$/i,

  hits: [
    'GET /.claude/settings.json HTTP/1.1',
    'GET /app/.codex/config.toml HTTP/1.1',
    'GET /.mcp.json HTTP/1.1',
    ...each(
      'GET /.{}/settings.json HTTP/1.1',
      `cursor continue windsurf opencode kiro junie n8n aider gemini roo cline plandex rovodev ollama
    copilot aws-q`,
    ),
    'GET /app/.aider.chat.history.md HTTP/1.1',
    'GET /mcp.json HTTP/1.1',
  ],
  misses: [
    'GET /blog/claude/settings HTTP/1.1',
    'GET /continue/config HTTP/1.1',
    'GET /search?q=/.claude/settings.json HTTP/1.1',
    'GET /.cursor/ HTTP/1.1',
    'GET /docs/mcp.json/format HTTP/1.1',
  ],
})
