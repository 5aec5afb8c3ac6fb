import { NlbReader } from '../aws.ts'
import { defineFormat } from '../format.ts'

export default defineFormat({
  id: 'aws/nlb',
  title: 'AWS Network Load Balancer, TLS connections',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-access-logs.html',
  specificity: 9,
  reader: () => new NlbReader(),

  samples: [
    {
      line: 'tls 2.0 2026-12-20T02:59:40 net/my-lb/c6e77e28c25b2234 g3d4b5e8bb8464cd 203.0.113.12:51341 10.0.0.2:443 5 2 98 246 - arn:aws:acm:us-east-2:123456789012:certificate/2a1 - ECDHE-RSA-AES128-SHA tlsv12 - shop.example - - - 2026-12-20T02:59:35',
      gives: {
        source: '203.0.113.12',
        vhost: 'shop.example',
        time: '2026-12-20T02:59:40.000Z',
        bytes: 246,
        duration: 5,
      },
    },
  ],
  rejects: [
    'http 2026-04-26T12:23:01.000001Z app/shop-lb/50dc6c495c0c9188 203.0.113.11:44740 - -1 -1 -1 400 - 0 272 "- - -" "-" - - - "-" "-" "-"', // aws/alb
  ],
})
