import { defineFormat } from '../format.ts'
import { CloudFrontLiveReader } from '../w3c-live.ts'

export default defineFormat({
  id: 'w3c/cloudfront-live',
  title: 'CloudFront’s real-time logs, with all fields',
  docs: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/real-time-logs.html',
  specificity: 7,
  reader: () => new CloudFrontLiveReader(),

  samples: [
    {
      line: '1791640536.123\t203.0.113.5\t0.001\t404\t512\tGET\thttps\td111.cloudfront.net\t/x/y.html\t123\tFRA56-P2\tabc==\twww.a.example\t0.002\tHTTP/2.0\tIPv4\tcurl/8%20x\thttps://b.example/\t-\ta=1\tError\t-\tTLSv1.3\tTLS_AES_128_GCM_SHA256\tError',
      gives: {
        source: '203.0.113.5',
        time: '2026-10-10T13:55:36.123Z',
        method: 'GET',
        target: '/x/y.html?a=1',
        protocol: 'HTTP/2.0',
        status: 404,
        bytes: 512,
        duration: 2,
        referrer: 'https://b.example/',
        agent: 'curl/8 x',
        vhost: 'www.a.example',
      },
    },
  ],
  rejects: [
    '2026-03-03\t10:11:12\tFRA56-P2\t703\t203.0.113.5\tGET\td111.cloudfront.net\t/a\t404\t-\t-\t-\t-\tError\tx==', // w3c/cloudfront
  ],
})
