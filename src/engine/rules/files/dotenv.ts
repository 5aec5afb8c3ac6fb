import { each } from '../example.ts'
import { defineRule } from '../rule.ts'
import { NOT_BROWSED } from '../words.ts'

export default defineRule({
  id: 'files/dotenv',
  title: 'Environment file (.env)',
  why: 'Looks for the file where frameworks keep database passwords, mail accounts and cloud keys.',
  ja: {
    title: '環境設定ファイル（.env）の探索',
    why: 'データベースのパスワードやメールアカウント、クラウドの鍵が書かれた設定ファイルを探しています。',
  },
  severity: 'medium',
  stage: 'scan',
  attack: ['T1552.001', 'T1595.003'],
  cwe: [538],
  refs: [
    'https://attack.mitre.org/techniques/T1552/001/',
    'https://laravel.com/docs/configuration#environment-file-security',
  ],

  where: ['path'],
  needs: ['env'],
  match: new RegExp(
    String.raw`\/(?:\.env(?:$|[/._~-][\w.-]{0,40}$)|\.[\w-]{1,20}\.env$|(?:env|environment|config\/env)\.(?:bak|old|save|txt|backup|prod\w*|php~)$|_env$|[\w-]{0,20}\.env(?:\.\w{1,12})?$)${NOT_BROWSED}`,
    'i',
  ),

  hits: [
    'GET /.env HTTP/1.1',
    'GET /api/.env.production HTTP/1.1',
    'GET /app/.prod.env HTTP/1.1',
    'GET /.env~ HTTP/1.1',
    'GET /env.bak HTTP/1.1',
    'GET /_env HTTP/1.1',
    'GET /environment.bak HTTP/1.1',
    ...each('GET /env.{} HTTP/1.1', 'old save txt backup prod php~'),
  ],
  misses: [
    'GET /environment HTTP/1.1',
    'GET /.environs/list HTTP/1.1',
    'GET /js/env.js HTTP/1.1',
    'GET /search?q=/.env HTTP/1.1',
    'GET /api/.env.production/docs HTTP/1.1',
    'GET /app/.prod.envs HTTP/1.1',
    'GET /env.baks HTTP/1.1',
    'GET /_envs HTTP/1.1',
    ...each(
      'GET /ada/dots/{}/main/.env.example HTTP/1.1',
      '-/blob src/branch repository/files viewvc commit diff',
    ),
  ],
})
