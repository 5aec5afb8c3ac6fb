import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'webshell/known-folder',
  title: 'Folder that a web shell makes for itself',
  why: 'Looks for what the shell of another intruder unpacks beside itself: its own interpreters and links to the rest of the disk, which run commands for whoever finds them.',
  ja: {
    title: 'Web シェルが作るフォルダーへのアクセス',
    why: '別の侵入者の Web シェルが自分の隣に展開するフォルダーを探しています。中のスクリプトやリンクは、見つけた者のためにコマンドを実行します。',
  },
  severity: 'medium',
  stage: 'scan',
  attack: ['T1505.003', 'T1595.003'],
  cwe: [553],
  refs: ['https://attack.mitre.org/techniques/T1505/003/'],

  where: ['path'],
  needs: [['/alfa', '.alfa']],
  match: /\/(?:alfacgiapi|alfa_data|alfasymlink)(?:\/|$)|\/(?:perl|bash|py|php)\.alfa$/i,

  hits: [
    'GET /alfacgiapi/perl.alfa HTTP/1.1',
    'GET /wp-content/plugins/a/ALFA_DATA/alfacgiapi/index.php HTTP/1.1',
    ...each('GET /cgi/{}.alfa HTTP/1.1', 'perl bash py php'),
    ...each('GET /{}/ HTTP/1.1', 'alfacgiapi ALFA_DATA alfasymlink'),
    'GET /alfa_data HTTP/1.1',
  ],
  misses: [
    'GET /alfa-romeo/ HTTP/1.1',
    'GET /search?q=/alfacgiapi/perl.alfa HTTP/1.1',
    'GET /alfa_data.csv HTTP/1.1',
    'GET /my.alfa HTTP/1.1',
    'GET /perl.alfas HTTP/1.1',
    'GET /x_alfa_data/ HTTP/1.1',
  ],
})
