import { defineFormat } from '../format.ts'
import { PiecesReader, request, size, status, time, written } from '../pieces.ts'
import { readClf } from '../time.ts'

export default defineFormat({
  id: 'python/django',
  title: 'Django’s runserver',
  docs: 'https://docs.djangoproject.com/en/5.2/ref/django-admin/#runserver',
  specificity: 8,
  reader: () => new PiecesReader(written`[${time(readClf)}] "${request}" ${status} ${size}`),

  samples: [
    {
      line: '[21/Nov/2026 04:22:29] "GET /admin/login/?next=/ HTTP/1.1" 200 2218',
      gives: {
        timeLocal: '2026-11-21T04:22:29.000',
        method: 'GET',
        target: '/admin/login/?next=/',
        protocol: 'HTTP/1.1',
        status: 200,
        bytes: 2218,
      },
    },
  ],
  rejects: [
    '[21/Nov/2026:04:22:29 +0000] 192.0.2.9 TLSv1.3 X "GET / HTTP/1.1" 5', // ssl/request
    '192.0.2.9 - - [21/Nov/2026 04:22:29] "GET / HTTP/1.1" 200 -', // access/common
  ],
})
