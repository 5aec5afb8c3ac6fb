import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'files/private-key',
  title: 'Private key',
  why: 'Looks for private keys of SSH and TLS that were left inside the web root.',
  ja: {
    title: '秘密鍵の探索',
    why: '公開フォルダーに置き忘れられた SSH や TLS の秘密鍵を探しています。',
  },
  severity: 'high',
  stage: 'scan',
  attack: ['T1552.004'],
  cwe: [321, 538],
  refs: [
    'https://attack.mitre.org/techniques/T1552/004/',
    'https://cwe.mitre.org/data/definitions/538.html',
  ],

  where: ['path', 'query'],
  needs: [
    [
      'id_rsa',
      'id_dsa',
      'id_ecdsa',
      'id_ed25519',
      '.ssh',
      '.pem',
      '.key',
      '.pfx',
      '.p12',
      '.ppk',
      '.jks',
      'privatekey',
      'private-key',
      'private_key',
      'authorized_keys',
    ],
  ],
  match:
    /(?:^|[/=\\])(?:id_(?:rsa|dsa|ecdsa|ed25519)(?:$|[.&])|\.ssh(?:$|[/\\])|authorized_keys\d?$|[\w.-]{0,40}(?:private|priv|server|host|ssl|domain|localhost|www|cert|privkey)[\w.-]{0,20}\.(?:pem|key|pfx|p12|ppk|jks)$|private[-_]?key(?:\.\w{2,4})?$)/i,

  hits: [
    'GET /id_rsa HTTP/1.1',
    'GET /.ssh/authorized_keys HTTP/1.1',
    'GET /ssl/server.key HTTP/1.1',
    'GET /dl?f=../../root/.ssh/id_ed25519 HTTP/1.1',
    'GET id_rsa HTTP/1.1',
    ...each('GET /{} HTTP/1.1', '.ssh authorized_keys privatekey'),
    ...each('GET /id_{} HTTP/1.1', 'dsa ecdsa ed25519'),
    'GET /id_rsa. HTTP/1.1',
    'GET /.ssh/ HTTP/1.1',
    ...each('GET /ssl/{}.key HTTP/1.1', 'priv host ssl domain www cert'),
    ...each('GET /ssl/server.{} HTTP/1.1', 'pem pfx p12 ppk jks'),
    'GET /private-key HTTP/1.1',
    'GET /private_key HTTP/1.1',
  ],
  misses: [
    'GET /talk.key HTTP/1.1',
    'GET /docs/id_rsa-explained HTTP/1.1',
    'GET /shop?key=private HTTP/1.1',
    { request: 'GET /style.css HTTP/1.1', referrer: 'https://www.example.com/id_rsa' },
    'GET myid_rsa HTTP/1.1',
    'GET /.sshs HTTP/1.1',
    'GET /authorized_keyss HTTP/1.1',
    'GET /ssl/server.keys HTTP/1.1',
    'GET /privatekeys HTTP/1.1',
  ],
})
