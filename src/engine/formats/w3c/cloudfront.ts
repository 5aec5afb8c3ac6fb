import { defineFormat } from '../format.ts'
import { CloudFrontLookReader } from '../w3c-look.ts'

export default defineFormat({
  id: 'w3c/cloudfront',
  title: 'CloudFront without its #Fields line',
  docs: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logs-reference.html',
  specificity: 7,
  reader: () => new CloudFrontLookReader(),

  samples: [
    {
      line: '2026-03-03\t10:11:12\tFRA56-P2\t703\t203.0.113.5\tGET\td111.cloudfront.net\t/a/b.js\t404\thttps://a.example/\tcurl/8.1%20x\tq=4%2520\t-\tError\t375WZ==\twww.a.example\thttps\t62\t0.113\t-\tTLSv1.3\tTLS_AES_128_GCM_SHA256\tError\tHTTP/2.0\t-\t-\t51754\t0.113\tError\ttext/plain\t20\t-\t-',
      gives: {
        source: '203.0.113.5',
        time: '2026-03-03T10:11:12.000Z',
        method: 'GET',
        target: '/a/b.js?q=4%2520',
        protocol: 'HTTP/2.0',
        status: 404,
        bytes: 703,
        duration: 113,
        referrer: 'https://a.example/',
        agent: 'curl/8.1 x',
        vhost: 'www.a.example',
      },
    },
    {
      line: '2026-03-03\t10:11:13\tFRA56-P2\t703\t2001:db8::5\tPOST\td111.cloudfront.net\t/\t000\t-\t-\t-\t-\tError\t376WZ==',
      gives: {
        source: '2001:db8::5',
        time: '2026-03-03T10:11:13.000Z',
        method: 'POST',
        target: '/',
        bytes: 703,
        vhost: 'd111.cloudfront.net',
      },
    },
  ],
  rejects: [
    '2026-03-01 00:00:04 192.0.2.10 GET / - 80 - 198.51.100.23 - 200 0 0 46', // w3c/iis
    '2026-03-03\t10:11:12\tone\t2\tthree\tFOUR\tfive\t/six\tseven\teight\tnine\tten\televen',
  ],
})
