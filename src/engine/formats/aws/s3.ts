import { S3Reader } from '../aws.ts'
import { defineFormat } from '../format.ts'

export default defineFormat({
  id: 'aws/s3',
  title: 'AWS S3 server access log',
  docs: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/LogFormat.html',
  specificity: 9,
  reader: () => new S3Reader(),

  samples: [
    {
      line: '79a59df900b949e55d96a1e698fbaced shop-files [06/Feb/2026:00:00:38 +0000] 203.0.113.30 arn:aws:iam::123456789012:user/ann 3E57427F3EXAMPLE REST.GET.OBJECT a%2Bb.pdf "GET /shop-files/a+b.pdf?x=1 HTTP/1.1" 404 NoSuchKey 297 - 38 - "https://shop.example/" "Browser/1.0 (x)" - s9lzHYrFp76= SigV4 ECDHE-RSA-AES128-GCM-SHA256 AuthHeader shop-files.s3.amazonaws.com TLSv1.2 - -',
      gives: {
        source: '203.0.113.30',
        user: 'arn:aws:iam::123456789012:user/ann',
        vhost: 'shop-files.s3.amazonaws.com',
        time: '2026-02-06T00:00:38.000Z',
        method: 'GET',
        target: '/shop-files/a+b.pdf?x=1',
        protocol: 'HTTP/1.1',
        referrer: 'https://shop.example/',
        agent: 'Browser/1.0 (x)',
        status: 404,
        bytes: 297,
        duration: 38,
      },
    },
    {
      line: '79a59df900b949e55d96a1e698fbaced www.site.example [06/Feb/2026:00:00:39 +0000] - AmazonS3 128E87669E4C15FA S3.EXPIRE.OBJECT old/2020 "-" - - - 3922 - - "-" "-" DkKg9NTm JFLmDHDL -',
      gives: {
        user: 'AmazonS3',
        vhost: 'www.site.example',
        time: '2026-02-06T00:00:39.000Z',
      },
    },
  ],
  rejects: [
    'a b [06/Feb/2026:00:00:38 +0000] c d e REST.GET.OBJECT f "GET / HTTP/1.1" 200 x',
    'shop.example:443 198.51.100.20 - - [02/Nov/2026:10:20:30 +0100] "POST /cart HTTP/2.0" 302 0 "https://shop.example/" "Phone/1" a b c d e f g', // access/other
  ],
})
