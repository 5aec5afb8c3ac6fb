import { AlbReader } from '../aws.ts'
import { defineFormat } from '../format.ts'

export default defineFormat({
  id: 'aws/alb',
  title: 'AWS Application Load Balancer',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html',
  specificity: 9,
  reader: () => new AlbReader(),

  samples: [
    {
      line: 'https 2026-04-26T12:23:00.186641Z app/shop-lb/50dc6c495c0c9188 203.0.113.11:44740 10.0.0.1:80 0.086 0.048 0.037 302 200 34 57 "GET https://www.shop.example:443/robots.txt?a=1 HTTP/1.1" "Mozilla/5.0 (X11) \\"q\\"" ECDHE-RSA-AES128-GCM-SHA256 TLSv1.2 arn:aws:elasticloadbalancing:us-east-2:123456789012:targetgroup/my-targets/73e2d6bc24d8a067 "Root=1-58337281-1d84f3d73c47ec4e58577259" "www.shop.example" "-" 1 2026-04-26T12:22:59.364000Z "forward" "-" "-" "10.0.0.1:80" "200" "-" "-" TID_1 "-" "-" "-"',
      gives: {
        source: '203.0.113.11',
        vhost: 'www.shop.example',
        time: '2026-04-26T12:23:00.186Z',
        method: 'GET',
        target: '/robots.txt?a=1',
        protocol: 'HTTP/1.1',
        agent: 'Mozilla/5.0 (X11) \\"q\\"',
        status: 302,
        bytes: 57,
        duration: 171,
      },
    },
    {
      line: 'http 2026-04-26T12:23:01.000001Z app/shop-lb/50dc6c495c0c9188 2001:db8::11:44740 - -1 -1 -1 400 - 0 272 "- http://shop.example:80- -" "-" - - - "-" "-" "-" - 2026-04-26T12:23:00.900000Z "-" "-" "-" "-" "-" "-" "-"',
      gives: {
        source: '2001:db8::11',
        time: '2026-04-26T12:23:01.000Z',
        request: '- http://shop.example:80- -',
        status: 400,
        bytes: 272,
      },
    },
  ],
  rejects: [
    '2026-04-26T12:23:00.186641Z shop-lb 203.0.113.11:44740 10.0.0.1:80 0.086 0.048 0.037 200 200 34 57 "GET https://www.shop.example:443/ HTTP/1.1" "curl/7" - -', // aws/elb
    'tls 2.0 2026-04-26T02:59:40 net/shop-lb/c6e77e28c25b2234 g3d4b5e8bb8464cd 203.0.113.12:51341 10.0.0.2:443 5 2 98 246 - - - - - - - - - "-" "-" "-"', // aws/nlb
  ],
})
