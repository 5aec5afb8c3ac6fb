import { each } from '../example.ts'
import { defineRule } from '../rule.ts'
import { listOf, words } from '../words.ts'

/** Files that tools of developers keep in the top folder of a project. */
const NAMES = listOf(`
  /package.json /package-lock.json /npm-shrinkwrap.json /yarn.lock /pnpm-lock.yaml /bun.lock
  /bower.json /composer.json /composer.phar /vendor/composer/installed.json /symfony.lock
  /gemfile /rakefile /cargo.toml /cargo.lock /go.mod /go.sum /pom.xml /build.gradle
  /gradle.properties /build.xml /build.properties /local.properties /requirements.txt /pipfile
  /poetry.lock /pyproject.toml /manage.py /tsconfig.json /angular.json /babel.config.js
  /webpack.config. /vite.config. /next.config. /nuxt.config. /gruntfile.js /gulpfile.js
  /cypress.config. /cypress.json /phpunit.xml /phpstan.neon /behat.yml /codeception.yml
  /sonar-project.properties /azure-pipelines.yml /bitbucket-pipelines.yml /appveyor.yml
  /buildspec.yml /appspec.yml /cloudbuild.yaml /docker-cloud.yml /docker-compose.override.yml
  /serverless.yaml /procfile /vagrantfile /cakefile /launchsettings.json
  /packages.config /db/schema.rb /config/environment.rb /venv/bin/activate /project.pbxproj
  /wp-cli.yml /config.codekit /agents.md /claude.md /system_prompt.txt /ai_config.json
`)

export default defineRule({
  id: 'files/project-file',
  title: 'Build or dependency file asked for',
  why: 'Such files of a project tell its parts with their exact versions, its internal addresses and at times its passwords. They are left in the web folder by careless uploads.',
  ja: {
    title: 'ビルド・依存関係ファイルへの要求',
    why: 'プロジェクトの構成部品とその正確なバージョン、内部アドレス、ときにはパスワードが分かるファイルです。不注意なアップロードで公開フォルダーに残ります。',
    falsePositives: 'ソースコードをダウンロード用に公開しているサイトです。',
  },
  severity: 'low',
  stage: 'scan',
  attack: ['T1595.003', 'T1592.002'],
  cwe: [538],
  refs: [
    'https://attack.mitre.org/techniques/T1592/002/',
    'https://cwe.mitre.org/data/definitions/538.html',
  ],
  falsePositives: 'Sites that offer source code for download.',
  where: ['path'],
  ...words(NAMES, { before: '^(?:/[\\w-]{1,40})?', after: '(?:\\w{0,8}|\\.lock)$' }),
  generic: true,

  hits: [
    'GET /shop/pom.xml HTTP/1.1',
    'GET /next.config.mjs HTTP/1.1',
    'GET /Gemfile.lock HTTP/1.1',
    ...each('GET {} HTTP/1.1', NAMES.join(' ')),
  ],
  misses: [
    'GET /a/b/package.json HTTP/1.1',
    'GET /package.json.html HTTP/1.1',
    'GET /docs/what-is-package.json-for HTTP/1.1',
    'GET /library@1.2.3/package.json HTTP/1.1',
    { request: 'GET /style.css HTTP/1.1', referrer: 'https://www.example.com/pom.xml' },
    { request: 'GET /login?/pom.xml HTTP/1.1', status: 404 },
  ],
})
