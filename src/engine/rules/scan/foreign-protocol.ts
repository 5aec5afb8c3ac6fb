import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'scan/foreign-protocol',
  title: 'Not HTTP at all',
  why: 'Bytes of another protocol on the web port: TLS, RDP, SSH and others are tried.',
  ja: {
    title: 'HTTP ではない通信',
    why: 'Web のポートに TLS、RDP、SSH など別のプロトコルが送られています。',
  },
  severity: 'low',
  stage: 'scan',
  attack: ['T1595'],
  refs: ['https://attack.mitre.org/techniques/T1595/002/'],

  where: ['request', 'target'],
  needs: [
    [
      '\\x',
      '\x16',
      '\x03',
      'mstshash',
      'ssh-',
      't3 ',
      't3s ',
      'smbr',
      'rtsp',
      'sip:',
      'sips:',
      'ehlo ',
      'helo ',
      'giop',
      'jrmi',
      'gh0st',
      'mglndd_',
      'mining.',
      'jsonrpc',
      'cnxn',
      'rfb 00',
      'user anonymous',
      '*1$',
      '*1\r',
      '{"',
      '{d',
    ],
  ],
  match:
    /^\\x(?:16|03|04|05|00|80|1b|01|02)|\\x00|mstshash|^ssh-\d|^t3s? \d|^\p{Cc}|\brtsp\/\d|^(?:[a-z]{3,10} )?sips?:\S|\bsips?\/2\.0|^(?:ehlo|helo) |^(?:giop|jrmi|gh0st|mglndd_|cnxn)|^rfb 00\d|^user anonymous|^\*\d\r?(?:\n?\$|$)|^\{.{0,200}(?:mining\.|jsonrpc|"method")|^\{[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}\}/iu,

  hits: [
    { request: '\\x16\\x03\\x01\\x02\\x00' },
    { request: 'SSH-2.0-Go' },
    { request: 'OPTIONS sip:nm SIP/2.0' },
    { request: 'MGLNDD_192.0.2.1_80' },
    { request: '{"id":1,"jsonrpc":"2.0","method":"login"}' },
  ],
  misses: ['GET /x', 'GET /ssh-keys', 'GET /phone/sip:how-it-works', 'GET /?q={"a":1}'],
})
