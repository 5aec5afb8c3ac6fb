import { CefReader } from '../cef.ts'
import { defineFormat } from '../format.ts'

export default defineFormat({
  id: 'waf/cef',
  title: 'Common Event Format (CEF) of firewalls for web applications',
  docs: 'https://www.microfocus.com/documentation/arcsight/arcsight-smartconnectors/#cef-implementation-standard',
  specificity: 9,
  reader: () => new CefReader(),

  samples: [
    {
      line: 'CEF:0|Vendor|WAF|1.2|200021069|Automated access|5|dvchost=waf1 dvc=192.0.2.1 act=blocked src=203.0.113.9 spt=52448 dst=192.0.2.33 dhost=www.a.example requestMethod=GET request=/index.php?x\\=1&y\\=a b requestClientApplication=Wget/1.12 (linux-gnu) rt=Oct 10 2026 13:55:36 cn1=0 cn1Label=response_code msg=Signature 1 matched',
      gives: {
        source: '203.0.113.9',
        vhost: 'www.a.example',
        host: 'waf1',
        method: 'GET',
        target: '/index.php?x=1&y=a b',
        agent: 'Wget/1.12 (linux-gnu)',
        timeLocal: '2026-10-10T13:55:36.000',
        message: 'Signature 1 matched',
        level: '5',
      },
    },
    {
      line: 'CEF:0|Vendor|A\\|B|1|7|Bad bot|High|src=2001:db8::9 rt=1791640536123 suser=ann',
      gives: {
        source: '2001:db8::9',
        user: 'ann',
        time: '2026-10-10T13:55:36.123Z',
        message: 'Bad bot',
        level: 'High',
      },
    },
  ],
  rejects: ['CEF:0|too|few|bars', 'CEF is a format'],
})
