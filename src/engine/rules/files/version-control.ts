import { each } from '../example.ts'
import { defineRule } from '../rule.ts'
import { NOT_BROWSED } from '../words.ts'

export default defineRule({
  id: 'files/version-control',
  title: 'Repository folder (.git, .svn, .hg)',
  why: 'A forgotten repository folder gives away the whole source with its history and passwords.',
  ja: {
    title: 'リポジトリフォルダー（.git・.svn など）の探索',
    why: '消し忘れたリポジトリからは、履歴やパスワードを含む全ソースコードが漏れます。',
  },
  severity: 'medium',
  stage: 'scan',
  attack: ['T1213.003', 'T1595.003'],
  cwe: [527],
  refs: [
    'https://cwe.mitre.org/data/definitions/527.html',
    'https://owasp.org/www-project-web-security-testing-guide/latest/4-Web_Application_Security_Testing/02-Configuration_and_Deployment_Management_Testing/04-Review_Old_Backup_and_Unreferenced_Files_for_Sensitive_Information',
  ],

  where: ['path'],
  needs: [['/.git', '/.svn', '/.hg', '/.bzr', '/cvs/']],
  match: new RegExp(
    String.raw`\/(?:\.git(?:$|\/|config$|ignore$|modules$|attributes$|-credentials$)|\.(?:svn|hg|bzr)(?:$|\/|ignore$)|CVS\/(?:Root|Entries|Repository)$|\.gitlab-ci\.yml$|\.github\/workflows)${NOT_BROWSED}`,
  ),

  hits: [
    'GET /.git/config HTTP/1.1',
    'GET /app/.svn/wc.db HTTP/1.1',
    'GET /.gitignore HTTP/1.1',
    'GET /CVS/Entries HTTP/1.1',
    'GET /.gitlab-ci.yml HTTP/1.1',
    'GET /.github/workflowsconfig HTTP/1.1',
    'GET /.git HTTP/1.1',
    ...each('GET /.git{} HTTP/1.1', 'config modules attributes -credentials'),
    'GET /app/.hg/wc.db HTTP/1.1',
    'GET /app/.bzr/wc.db HTTP/1.1',
    'GET /CVS/Root HTTP/1.1',
    'GET /CVS/Repository HTTP/1.1',
  ],
  misses: [
    'GET /team/project.git/info/refs?service=git-upload-pack HTTP/1.1',
    'GET /blog/.github-tips HTTP/1.1',
    'GET /.gitter HTTP/1.1',
    'GET /search?q=/.git/config HTTP/1.1',
    'GET /.gitconfigs HTTP/1.1',
    'GET /.gitignores HTTP/1.1',
    'GET /.gitmoduless HTTP/1.1',
    'GET /.gitattributess HTTP/1.1',
    'GET /.git-credentialss HTTP/1.1',
    'GET /CVS/Entriess HTTP/1.1',
    'GET /.gitlab-ci.ymls HTTP/1.1',
    ...each(
      'GET /ada/dots/{}/main/.gitignore HTTP/1.1',
      'blob raw tree blame plain src/branch commit diff',
    ),
  ],
})
