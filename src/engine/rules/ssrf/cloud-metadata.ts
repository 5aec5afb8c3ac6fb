import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'ssrf/cloud-metadata',
  title: 'Cloud metadata service',
  why: 'Makes the server read its own cloud metadata, where the keys of the machine lie.',
  ja: {
    title: 'クラウドのメタデータサービスへの要求',
    why: 'サーバー自身にクラウドのメタデータを読ませ、そこにある認証情報を盗もうとしています。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1552.005', 'T1190'],
  cwe: [918],
  refs: [
    'https://attack.mitre.org/techniques/T1552/005/',
    'https://owasp.org/www-community/attacks/Server_Side_Request_Forgery',
  ],

  where: ['path', 'query', 'referrer', 'agent'],
  needs: [
    [
      '169.254.169.254',
      '169.254.170.2',
      'metadata.google',
      '100.100.100.200',
      'latest/meta-data',
      'latest/user-data',
      'latest/dynamic',
      'computemetadata',
      '2852039166',
      '0xa9fea9fe',
      'a9fe:a9fe',
      '0251.0376',
      'instance-data',
      'rancher-metadata',
      'metadata/instance',
      '0xa9.0xfe',
      '169.254.43518',
      'fd00:ec2',
      'metadata.packet',
      '/openstack/',
      'hetzner/v1',
      '/opc/v',
      'metadata.tencentyun',
      'metadata.azure',
    ],
  ],
  match:
    /169\.254\.(?:169\.254|170\.2|43518)|metadata\.google\.internal|100\.100\.100\.200|\/latest\/(?:meta-data|user-data|dynamic\/instance)|\/openstack\/(?:latest|20\d\d)|\/hetzner\/v1\/metadata|\/opc\/v[12]\/(?:instance|identity|vnics)|computeMetadata\/v1|\b2852039166\b|0xa9fea9fe|a9fe:a9fe|0251\.0376|0xa9\.0xfe|\/\/(?:instance-data|rancher-metadata)(?:[./:]|$)|\/metadata\/instance\?api|fd00:ec2::254|metadata\.(?:packet\.net|tencentyun\.com|azure\.(?:com|internal))/i,

  hits: [
    'GET /fetch?url=http://169.254.169.254/latest/meta-data/iam/ HTTP/1.1',
    'GET /fetch?u=http://[::ffff:a9fe:a9fe]/ HTTP/1.1',
    'GET /proxy/http://metadata.google.internal/x HTTP/1.1',
    'GET /fetch?u=http://2852039166/ HTTP/1.1',
    {
      request: 'GET / HTTP/1.1',
      referrer: 'https://www.example.com/fetch?url=http://169.254.169.254/latest/meta-data/iam/',
    },
    { request: 'GET / HTTP/1.1', agent: 'http:/169.254.169.254/latest/meta-data/iam/' },
    ...each(
      'GET /a?x={} HTTP/1.1',
      `169.254.169.254 169.254.170.2 169.254.43518 100.100.100.200 /latest/meta-data /latest/user-data
    /latest/dynamic/instance /openstack/latest /openstack/2020 /hetzner/v1/metadata /opc/v1/instance
    /opc/v2/identity /opc/v1/vnics computeMetadata/v1 0xa9fea9fe 0251.0376.0251.0376
    0xa9.0xfe.0xa9.0xfe //instance-data/ //rancher-metadata/ /metadata/instance?api fd00:ec2::254
    metadata.packet.net metadata.tencentyun.com metadata.azure.com metadata.azure.internal`,
    ),
    'GET /a?x=//instance-data HTTP/1.1',
  ],
  misses: [
    'GET /docs/meta-data-latest HTTP/1.1',
    'GET /order?id=12852039166 HTTP/1.1',
    'GET /ip/169.254.1.1 HTTP/1.1',
    {
      message:
        'upstream timed out, request: "GET /fetch?url=http://169.254.169.254/latest/meta-data/iam/ HTTP/1.1"',
    },
    'GET /fetch?u=http://2852039166s/ HTTP/1.1',
    'GET /a?x=//instance-datas HTTP/1.1',
  ],
})
