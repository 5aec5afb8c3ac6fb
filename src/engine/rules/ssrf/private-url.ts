import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'ssrf/private-url',
  title: 'URL to a private network',
  why: 'Points a fetching parameter at a private address, to look around inside the network through the server.',
  ja: {
    title: '社内ネットワークを指す URL',
    why: 'URL を取得するパラメーターにプライベートアドレスを指定し、サーバー経由で内部ネットワークを探ろうとしています。',
  },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1190', 'T1046'],
  cwe: [918],
  refs: [
    'https://owasp.org/www-community/attacks/Server_Side_Request_Forgery',
    'https://www.rfc-editor.org/rfc/rfc1918',
  ],
  falsePositives: 'Applications on an intranet that link to their neighbours.',

  where: ['arg'],
  needs: [['//10.', '//192.168.', '//172.', '//[fc', '//[fd', '//[fe80']],
  match:
    /^[\w.[\]-]{1,60}=[^\n]{0,60}?:\/\/(?:[\w.:-]{0,60}@)?(?:10\.\d{1,3}|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d{1,3}(?:\.\d{1,3})?(?=$|[#/:?])|=[^\n]{0,60}?:\/\/\[f[cde][\da-f]{2}:/i,

  hits: [
    'GET /fetch?url=http://192.168.1.1/ HTTP/1.1',
    'GET /fetch?url=https://10.0.0.5:9200/_cat HTTP/1.1',
  ],
  misses: ['GET /fetch?url=http://10.example.org/ HTTP/1.1', 'GET /v?version=10.0.0.5 HTTP/1.1'],
})
