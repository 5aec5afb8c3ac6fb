import { each } from '../example.ts'
import { defineRule } from '../rule.ts'
import { words } from '../words.ts'

export default defineRule({
  id: 'files/shell-history',
  title: 'Files of a home directory',
  why: 'A web root that is also a home directory gives away histories, start files and mail of its owner.',
  ja: {
    title: 'ホームディレクトリのファイルの探索',
    why: '公開フォルダーがホームディレクトリを兼ねていると、コマンド履歴や起動ファイルが漏れます。',
  },
  severity: 'medium',
  stage: 'scan',
  attack: ['T1552.003', 'T1595.003'],
  cwe: [538],
  refs: [
    'https://attack.mitre.org/techniques/T1552/003/',
    'https://cwe.mitre.org/data/definitions/538.html',
  ],

  where: ['path'],
  ...words(
    [
      '.bash_history',
      '.sh_history',
      '.zsh_history',
      '.mysql_history',
      '.psql_history',
      '.python_history',
      '.history',
      '.bashrc',
      '.bash_profile',
      '.bash_logout',
      '.profile',
      '.zshrc',
      '.viminfo',
      '.wget-hsts',
      '.lesshst',
      '.rhosts',
      '.forward',
      '.gitconfig',
      '.vimrc',
      '.cshrc',
      '.login',
    ],
    { before: '/', after: '$' },
  ),

  hits: [
    'GET /.bash_history HTTP/1.1',
    'GET /~web/.mysql_history HTTP/1.1',
    'GET /.profile HTTP/1.1',
    ...each(
      'GET /{} HTTP/1.1',
      `.sh_history .zsh_history .psql_history .python_history .history .bashrc .bash_profile .bash_logout
    .zshrc .viminfo .wget-hsts .lesshst .rhosts .forward .gitconfig .vimrc .cshrc .login`,
    ),
  ],
  misses: [
    'GET /user.profile HTTP/1.1',
    'GET /dotfiles/.bashrc.html HTTP/1.1',
    'GET /search?q=/.bash_history HTTP/1.1',
  ],
})
