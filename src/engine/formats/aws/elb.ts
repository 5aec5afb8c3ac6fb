import { ElbReader } from '../aws.ts'
import { defineFormat } from '../format.ts'

export default defineFormat({
  id: 'aws/elb',
  title: 'AWS Classic Load Balancer',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/access-log-collection.html',
  specificity: 9,
  reader: () => new ElbReader(),

  samples: [
    {
      line: '2026-05-13T23:39:43.945958Z my-lb 203.0.113.13:2817 10.0.0.1:80 0.000086 0.001048 0.001337 200 200 0 57 "POST https://www.shop.example:443/a/b.html HTTP/1.1" "curl/7.38.0" DHE-RSA-AES128-SHA TLSv1.2',
      gives: {
        source: '203.0.113.13',
        vhost: 'www.shop.example',
        time: '2026-05-13T23:39:43.945Z',
        method: 'POST',
        target: '/a/b.html',
        protocol: 'HTTP/1.1',
        agent: 'curl/7.38.0',
        status: 200,
        bytes: 57,
        duration: 2.471,
      },
    },
    {
      line: '2026-05-13T23:39:44.000000Z my-lb 203.0.113.14:2818 - -1 -1 -1 504 0 0 0 "GET http://shop.example:80/slow HTTP/1.0"',
      gives: {
        source: '203.0.113.14',
        vhost: 'shop.example',
        time: '2026-05-13T23:39:44.000Z',
        method: 'GET',
        target: '/slow',
        protocol: 'HTTP/1.0',
        status: 504,
        bytes: 0,
      },
    },
    {
      line: '2026-05-13T23:39:45.000000Z my-lb 203.0.113.15:2819 10.0.0.1:80 0.001069 0.000028 0.000041 - - 82 305 "- - - " "-" - -',
      gives: {
        source: '203.0.113.15',
        time: '2026-05-13T23:39:45.000Z',
        bytes: 305,
        duration: 1.138,
      },
    },
  ],
  rejects: [
    '2026-05-13T23:39:43.945958Z my-lb 203.0.113.13:2817 is not a request of 12 words or more but as "long" "as" one',
    '[2026-05-13T23:39:43.945Z] "GET /a HTTP/1.1" 200 - 0 11 1 1 "203.0.113.13" "curl" "id" "a.example" "10.0.0.1:80"', // proxy/envoy
  ],
})
