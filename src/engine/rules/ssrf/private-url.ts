import { hostIn } from '../../url/hosts.ts'
import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'ssrf/private-url',
  title: 'URL to a private network',
  why: 'Points a fetching parameter at a private address, to look around inside the network through the server.',
  ja: {
    title: '社内ネットワークを指す URL',
    why: 'URL を取得するパラメーターにプライベートアドレスを指定し、サーバー経由で内部ネットワークを探ろうとしています。',
    falsePositives: '隣のシステムへリンクするイントラネットのアプリケーションです。',
  },
  severity: 'medium',
  unlessHome: true,
  stage: 'inject',
  attack: ['T1190', 'T1046'],
  cwe: [918],
  refs: [
    'https://owasp.org/www-community/attacks/Server_Side_Request_Forgery',
    'https://www.rfc-editor.org/rfc/rfc1918',
  ],
  falsePositives: 'Applications on an intranet that link to their neighbours.',

  where: ['arg'],
  needs: [
    [
      '//10.',
      '//192.168.',
      '//172.',
      '//169.254.',
      '//[',
      '.internal',
      '.local',
      '//kubernetes',
      '@10.',
      '@192.168.',
      '@172.',
    ],
  ],
  match: /^[\w.[\]-]{1,60}=/,
  judge: (text) => hostIn(text, ({ reach, odd }) => reach === 'private' && !odd),

  hits: [
    'GET /fetch?url=http://192.168.1.1/ HTTP/1.1',
    'GET /fetch?url=https://10.0.0.5:9200/_cat HTTP/1.1',
    'GET /fetch?url=https://a.example@172.16.0.9/ HTTP/1.1',
    'GET /fetch?url=http://host.docker.internal:2375/ HTTP/1.1',
    'GET /fetch?url=http://169.254.1.1/ HTTP/1.1',
    'GET /fetch?url=https:@10.0.0.5:9200/_cat HTTP/1.1',
    'GET /fetch?url=http:@192.168.1.1/ HTTP/1.1',
    ...each(
      'GET /a?url=http://{}/ HTTP/1.1',
      '172.16.0.1 [fd00::1] a.b.svc.cluster.local kubernetes.default',
    ),
  ],
  misses: [
    'GET /fetch?url=http://10.example.org/ HTTP/1.1',
    'GET /v?version=10.0.0.5 HTTP/1.1',
    { message: 'url=http://192.168.1.1/' },
    'GET /fetch?docs/url=http://192.168.1.1/ HTTP/1.1',
  ],
})
