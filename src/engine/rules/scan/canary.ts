import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'scan/canary',
  title: 'Mark of a vulnerability scanner',
  why: 'Scanners mark what they send with their own names, to find it again in answers.',
  ja: {
    title: '脆弱性スキャナーの目印',
    why: 'スキャナーは、応答の中で見つけ直せるよう、送る値に自分の名前を目印として入れます。',
  },
  severity: 'low',
  stage: 'scan',
  attack: ['T1595.002'],
  refs: [
    'https://docs.projectdiscovery.io/templates/introduction',
    'https://attack.mitre.org/techniques/T1595/002/',
  ],
  where: ['target', 'referrer'],
  needs: [
    [
      'nuclei',
      'acunetix',
      'netsparker',
      'nessus',
      'openvas',
      'wapiti',
      'appscan',
      'qualys',
      'zaproxy',
      'w3af',
      'skipfish',
      'arachni_',
      'burpsuite',
      'xsstrike',
      'sqlmapproject',
      'crowdsec-test-',
    ],
  ],
  match:
    /[-_]nuclei\b|nuclei[-_](?:test|scan|templates?|cve)|\bacunetix(?:[-_.(]|\b)|\bnetsparker\b|\bnessus[-_.\d]|openvas[-_]|\bwapiti[-_.\d]|\bappscan[-_.]|qualys[-_](?:test|was|scan)|\bzaproxy\b|\bw3af\b|skipfish(?:[-_:]|\b)|\barachni_|\bburpsuite\b|\bxsstrike\b|sqlmapproject|\/crowdsec-test-\w{16,40}$/i,
  hits: [
    'GET /crowdsec-test-Abcdefghijklmnopqrst HTTP/1.1',
    'GET /wp-content/uploads/vt-nuclei-test.txt HTTP/1.1',
    'GET /x?q=acunetix_wvs_security_test HTTP/1.1',
    { request: 'GET / HTTP/1.1', referrer: 'http://www.acunetix-referrer.com/' },
    ...each(
      'GET /a?x={} HTTP/1.1',
      `my-nuclei nuclei-test nuclei_scan nuclei-template nuclei-cve netsparker nessus-1 openvas-1
    wapiti-1 appscan-1 qualys-test qualys_was qualys-scan zaproxy w3af skipfish:// skipfish
    arachni_a burpsuite xsstrike github.com/sqlmapproject`,
    ),
  ],
  misses: [
    'GET /physics/nuclei-of-atoms HTTP/1.1',
    'GET /birds/wapiti HTTP/1.1',
    'GET /qualysoft HTTP/1.1',
    {
      message: 'upstream timed out, request: "GET /wp-content/uploads/vt-nuclei-test.txt HTTP/1.1"',
    },
    'GET /wp-content/uploads/vt-nucleis-test.txt HTTP/1.1',
    'GET /x?q=myacunetix_wvs_security_test HTTP/1.1',
    'GET /a?x=mynetsparker HTTP/1.1',
    'GET /a?x=netsparkers HTTP/1.1',
    'GET /a?x=mynessus-1 HTTP/1.1',
    'GET /a?x=mywapiti-1 HTTP/1.1',
    'GET /a?x=myappscan-1 HTTP/1.1',
    'GET /a?x=myzaproxy HTTP/1.1',
    'GET /a?x=zaproxys HTTP/1.1',
    'GET /a?x=myw3af HTTP/1.1',
    'GET /a?x=w3afs HTTP/1.1',
    'GET /a?x=skipfishs HTTP/1.1',
    'GET /a?x=myarachni_a HTTP/1.1',
    'GET /a?x=myburpsuite HTTP/1.1',
    'GET /a?x=burpsuites HTTP/1.1',
    'GET /a?x=myxsstrike HTTP/1.1',
    'GET /a?x=xsstrikes HTTP/1.1',
    'GET /crowdsec-test-Abcdefghijklmnopqrst-guide HTTP/1.1',
  ],
})
