import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'xss/sink',
  title: 'Script code in a request',
  why: 'Calls that scripts planted in pages make: dialogs, cookies, code from text.',
  ja: {
    title: 'リクエスト中のスクリプトコード',
    why: 'ページに埋め込まれたスクリプトがよく使う呼び出しです。',
  },
  severity: 'low',
  stage: 'inject',
  attack: ['T1189'],
  cwe: [79],
  refs: ['https://owasp.org/www-community/attacks/xss/'],

  where: ['query', 'arg', 'path', 'referrer', 'agent'],
  needs: [
    [
      'alert',
      'prompt',
      'confirm',
      'document.cookie',
      'document.domain',
      'fromcharcode',
      'eval(',
      'constructor',
    ],
  ],
  match:
    /\b(?:alert|prompt|confirm)\s{0,3}[(`]|\bdocument\.(?:cookie|domain|location|write)\b|\bfromcharcode\b|\beval\s{0,3}\(|\bconstructor\s{0,3}(?:\.\s{0,3}constructor|\()/i,

  hits: ['GET /s?q=";alert(1)//', 'GET /s?q=document.cookie'],
  misses: ['GET /red-alert', 'GET /s?q=confirm+booking'],
})
