import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cve/cluster-api',
  title: 'Open API of a cluster or container host',
  why: 'Starts jobs or containers over an API that was left open: Hadoop YARN, Docker, Kubernetes, Ray, Spark.',
  ja: {
    title: '公開されたクラスター・コンテナーの API',
    why: '公開されたままの API(Hadoop YARN・Docker・Kubernetes・Ray など)からジョブやコンテナーを起動しようとしています。',
  },
  severity: 'high',
  stage: 'execute',
  attack: ['T1190', 'T1610'],
  cwe: [306],
  cve: ['CVE-2023-48022', 'CVE-2022-29153'],
  refs: [
    'https://nvd.nist.gov/vuln/detail/CVE-2023-48022',
    'https://nvd.nist.gov/vuln/detail/CVE-2022-29153',
  ],

  where: ['target'],
  needs: [
    [
      '/ws/v1/cluster/apps/new',
      '/containers/create',
      '/containers/json',
      '/images/create',
      '/apis/apps/v1',
      '/v1/submissions/create',
      '/jars/upload',
      '/api/jobs/',
      '/v1/agent/check/register',
      '/v2/keys',
      '/pods',
      '/run/',
      '/exec/',
      '/v1.',
    ],
  ],
  match:
    /\/ws\/v1\/cluster\/apps\/new-application|^\/(?:v1\.\d{1,2}\/)?(?:containers\/(?:create|json)|images\/(?:create|json)|exec\/\w{1,64}\/start)|\/v1\/submissions\/create|^\/jars\/upload$|\/v1\/agent\/check\/register|^\/(?:run|exec)\/kube-system\//i,

  hits: [
    'POST /ws/v1/cluster/apps/new-application HTTP/1.1',
    'GET /v1.24/containers/json HTTP/1.1',
    'POST /containers/create HTTP/1.1',
    'POST /v1/submissions/create HTTP/1.1',
  ],
  misses: [
    'GET /shop/containers/json-holder HTTP/1.1',
    'GET /api/v1/namespaces/shop/pods HTTP/1.1',
    'GET /run/marathon HTTP/1.1',
  ],
})
