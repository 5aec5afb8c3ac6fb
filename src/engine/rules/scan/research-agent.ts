import { each } from '../example.ts'
import { defineRule } from '../rule.ts'
import { words } from '../words.ts'

export default defineRule({
  id: 'scan/research-agent',
  title: 'Survey of the whole Internet',
  why: 'A company or research project that looks at every address and says so. It attacks nothing, but its data can be searched by others.',
  ja: {
    title: 'インターネット全体の調査',
    why: '全アドレスを調べ、自ら名乗る企業や研究プロジェクトです。攻撃はしませんが、その結果は他者も検索できます。',
  },
  severity: 'info',
  stage: 'scan',
  attack: ['T1595.001', 'T1596.005'],
  refs: [
    'https://attack.mitre.org/techniques/T1595/001/',
    'https://attack.mitre.org/techniques/T1596/005/',
  ],

  where: ['agent'],
  ...words([
    'censysinspect',
    'about.censys.io',
    'expanse, a palo alto',
    'expanseinc.com',
    'paloaltonetworks',
    'palo alto networks',
    'internetmeasurement',
    'internet-measurement',
    'internet measurement',
    'shodan',
    'binaryedge',
    'netsystemsresearch',
    'netcraftsurveyagent',
    'project-resonance',
    'genomecrawler',
    'modatscanner',
    'leakix',
    'onyphe',
    'shadowserver',
    'criminalip',
    'internet-structure-research',
    'wanscannerbot',
    'docs.getodin.com',
    'pdrlabs.net',
    'netcraft web server survey',
    'inspici.com',
    'security.ipip.net',
    'onlyscans.com',
  ]),

  hits: [
    {
      request: 'GET / HTTP/1.1',
      agent: 'Mozilla/5.0 (compatible; CensysInspect/1.1; +https://about.censys.io/)',
    },
    {
      request: 'GET / HTTP/1.1',
      agent:
        'Mozilla/5.0 (compatible; InternetMeasurement/1.0; +https://internet-measurement.com/)',
    },
    {
      request: 'GET / HTTP/1.1',
      agent: 'Expanse, a Palo Alto Networks company, searches across the global IPv4 space',
    },
    ...each(
      {
        request: 'GET / HTTP/1.1',
        agent: '{} Networks company, searches across the global IPv4 space',
      },
      `censysinspect expanseinc.com paloaltonetworks internetmeasurement shodan binaryedge
    netsystemsresearch netcraftsurveyagent project-resonance genomecrawler modatscanner leakix onyphe
    shadowserver criminalip internet-structure-research wanscannerbot docs.getodin.com pdrlabs.net inspici.com
    security.ipip.net onlyscans.com`,
    ),
    {
      request: 'GET / HTTP/1.1',
      agent: 'Mozilla/5.0 (compatible; about.censys.io/1.1; +https://about.censys.io/)',
    },
    { request: 'GET / HTTP/1.1', agent: 'Netcraft Web Server Survey' },
    {
      request: 'GET / HTTP/1.1',
      agent: 'palo alto networks Networks company, searches across the global IPv4 space',
    },
    {
      request: 'GET / HTTP/1.1',
      agent:
        'Mozilla/5.0 (compatible; internet-measurement/1.0; +https://internet-measurement.com/)',
    },
    {
      request: 'GET / HTTP/1.1',
      agent: 'internet measurement Networks company, searches across the global IPv4 space',
    },
    {
      request: 'GET / HTTP/1.1',
      agent: 'Expanse, a expanse, a palo alto company, searches across the global IPv4 space',
    },
  ],
  misses: [
    {
      request: 'GET / HTTP/1.1',
      agent: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    },
    'GET /wiki/Shodan HTTP/1.1',
    { request: 'GET / HTTP/1.1', agent: 'PaloAltoWeekly-Reader/2.0' },
  ],
})
