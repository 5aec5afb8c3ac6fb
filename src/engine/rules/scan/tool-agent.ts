import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'scan/tool-agent',
  title: 'Scanner names itself',
  why: 'The user agent is that of a tool that looks for holes.',
  ja: { title: '自ら名乗るスキャナー', why: 'ユーザーエージェントが脆弱性探索ツールのものです。' },
  severity: 'low',
  stage: 'scan',
  attack: ['T1595.002'],
  refs: ['https://attack.mitre.org/techniques/T1595/002/'],

  where: ['agent'],
  needs: [
    [
      'sqlmap',
      'nikto',
      'nuclei',
      'acunetix',
      'wpscan',
      'dirbuster',
      'gobuster',
      'ffuf',
      'fuzz faster',
      'feroxbuster',
      'zmeu',
      'morfeus',
      'jorgee',
      'masscan',
      'zgrab',
      'l9tcpid',
      'l9explore',
      'nmap scripting',
      'w3af',
      'whatweb',
      'arachni',
      'netsparker',
      'openvas',
      'havij',
      'fimap',
      'dirsearch',
      'wfuzz',
      '.nasl',
      'hello, world',
      'hello world',
    ],
  ],
  match:
    /sqlmap|\bnikto\b|nuclei|acunetix|wpscan|dirbuster|gobuster|\bffuf\b|fuzz faster|feroxbuster|zmeu|morfeus|jorgee|masscan|zgrab|l9tcpid|l9explore|nmap scripting|\bw3af\b|whatweb|arachni|netsparker|openvas|havij|fimap|dirsearch|wfuzz|\.nasl\b|^hello,? world/i,

  hits: [
    { request: 'GET / HTTP/1.1', agent: 'ZmEu' },
    { request: 'GET / HTTP/1.1', agent: 'sqlmap/1.8 (https://sqlmap.org)' },
    ...each(
      { request: 'GET / HTTP/1.1', agent: '{}/1.0' },
      `nikto nuclei acunetix wpscan dirbuster gobuster ffuf feroxbuster morfeus jorgee masscan zgrab
    l9tcpid l9explore w3af whatweb arachni netsparker openvas havij fimap dirsearch wfuzz
    a.nasl`,
    ),
    { request: 'GET / HTTP/1.1', agent: 'Mozilla/5.0 (compatible; Nmap Scripting Engine)' },
    { request: 'GET / HTTP/1.1', agent: 'Fuzz Faster U Fool v2.1.0' },
    { request: 'GET / HTTP/1.1', agent: 'hello world' },
    { request: 'GET / HTTP/1.1', agent: 'Hello, world' },
  ],
  misses: [
    { request: 'GET / HTTP/1.1', agent: 'Mozilla/5.0 (compatible; Googlebot/2.1)' },
    { request: 'GET / HTTP/1.1', agent: 'curl/8.5' },
    'GET /search?q=ZmEu HTTP/1.1',
    { request: 'GET / HTTP/1.1', agent: 'Finikton/2.0 (news reader)' },
    { request: 'GET / HTTP/1.1', agent: 'MyReader/1.0 (hello world)' },
  ],
})
