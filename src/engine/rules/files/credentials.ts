import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'files/credentials',
  title: 'Stored credentials of tools and clouds',
  why: 'Looks for files in which cloud, container and package tools keep their keys.',
  ja: {
    title: 'ツールやクラウドの認証情報ファイルの探索',
    why: 'クラウド・コンテナー・パッケージ管理ツールが認証情報を保存しているファイルを探しています。',
  },
  severity: 'high',
  stage: 'scan',
  attack: ['T1552.001'],
  cwe: [538, 522],
  refs: [
    'https://attack.mitre.org/techniques/T1552/001/',
    'https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-files.html',
  ],

  where: ['path'],
  needs: [
    [
      '/.aws',
      '/.kube',
      '/.docker',
      '/.npmrc',
      '/.pypirc',
      '/.netrc',
      '/.pgpass',
      '/.my.cnf',
      '/.s3cfg',
      '/.azure',
      '/.config/gcloud',
      '/.boto',
      'credentials',
      '.htpasswd',
      '/.vscode/sftp',
      'sftp-config',
      'ftpconfig',
      '/.passwd',
      'filezilla',
      'winscp',
      'terraform.tfstate',
      '.tfvars',
      'service-account',
      'serviceaccount',
      'aws.yml',
      'aws.json',
    ],
  ],
  match:
    /\/(?:\.aws(?:$|\/)|\.kube\/config|\.docker\/config\.json|\.dockercfg|\.npmrc$|\.pypirc$|\.netrc$|\.pgpass$|\.my\.cnf$|\.s3cfg$|\.azure\/|\.config\/gcloud|\.git-credentials|\.boto$|aws[-_]?credentials|aws\.(?:yml|json)$|credentials(?:\.(?:json|xml|csv|txt|yml|db))?$|\.?htpasswd(?:$|[.~])|\.passwd$|\.vscode\/sftp\.json|sftp-config\.json|\.?ftpconfig|filezilla\.xml|sitemanager\.xml|winscp\.ini|terraform\.tfstate|[\w-]{0,20}\.tfvars$|service-?account(?:s|-key)?\.json)/i,

  hits: [
    'GET /.aws/credentials HTTP/1.1',
    'GET /.kube/config HTTP/1.1',
    'GET /.htpasswd HTTP/1.1',
    'GET /sftp-config.json HTTP/1.1',
    ...each(
      'GET /{} HTTP/1.1',
      '.aws .npmrc .pypirc .netrc .pgpass .my.cnf .s3cfg .azure/ .boto aws.yml credentials .passwd .tfvars',
    ),
    ...each(
      'GET /{}credentials HTTP/1.1',
      `.docker/config.json .dockercfg .config/gcloud .git-credentials awscredentials .vscode/sftp.json
    ftpconfig filezilla.xml sitemanager.xml winscp.ini terraform.tfstate serviceaccount.json`,
    ),
    'GET /.aws/ HTTP/1.1',
    'GET /aws.json HTTP/1.1',
    'GET /.htpasswd. HTTP/1.1',
    'GET /.docker/config.json/.docker HTTP/1.1',
    'GET /.config/gcloud/config HTTP/1.1',
    ...each('GET /{}.json HTTP/1.1', '/.vscode/sftp service-account serviceaccount'),
    'GET /ftpconfig HTTP/1.1',
    'GET /filezilla.xmlfilezilla HTTP/1.1',
    'GET /winscp.iniwinscp HTTP/1.1',
    'GET /terraform.tfstate HTTP/1.1',
  ],
  misses: [
    'GET /docs/aws/credentials-guide HTTP/1.1',
    'GET /press/credentials.html HTTP/1.1',
    'GET /blog/kube-config HTTP/1.1',
    'GET /search?q=/.aws/credentials HTTP/1.1',
  ],
})
