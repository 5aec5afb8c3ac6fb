import { defineFormat } from '../format.ts'
import { wrappedFormats } from '../wrap-inner.ts'
import { CriWrapper } from '../wrap-container.ts'
import { WrappedReader } from '../wrap.ts'

export default defineFormat({
  id: 'wrapped/cri',
  title: 'Container log, as Kubernetes keeps it (CRI)',
  docs: 'https://github.com/kubernetes/design-proposals-archive/blob/main/node/kubelet-cri-logging.md',
  specificity: 9,
  reader: () => new WrappedReader(new CriWrapper(), wrappedFormats),

  samples: [
    {
      line: '2026-10-11T02:03:04.207640591Z stderr F 2026/10/11 02:03:04 [error] 7#7: *1 open() "/srv/x" failed (2: No such file or directory), client: 203.0.113.9, server: a.example, request: "GET /x HTTP/1.1"',
      gives: {
        timeLocal: '2026-10-11T02:03:04.000',
        level: 'error',
        pid: '7',
        message: 'open() "/srv/x" failed (2: No such file or directory)',
        source: '203.0.113.9',
        vhost: 'a.example',
        method: 'GET',
        target: '/x',
        protocol: 'HTTP/1.1',
      },
    },
    {
      line: '2026-10-11T02:03:05.100000001+02:00 stdout P half of a long line',
      gives: { time: '2026-10-11T00:03:05.100Z', message: 'half of a long line' },
    },
    {
      line: '2026-10-11T02:03:06.5Z 203.0.113.9 - - [11/Oct/2026:02:03:06 +0000] "GET / HTTP/1.1" 200 13',
      gives: {
        source: '203.0.113.9',
        time: '2026-10-11T02:03:06.000Z',
        method: 'GET',
        target: '/',
        protocol: 'HTTP/1.1',
        status: 200,
        bytes: 13,
      },
    },
  ],
  rejects: [
    '2026-10-11T02:03:06Z web1 haproxy[7]: 203.0.113.9:4 [11/Oct/2026:02:03:06.1] a b/c 1/2/3/4/5 200 9 - - ---- 1/1/1/1/0 0/0 "GET / HTTP/1.1"', // syslog/iso
    '2026-10-11T02:03:06.5Z prose with a time before it',
    '2026-10-11 02:03:06 stdout F a time without zone',
    '2026-10-11T02:03:05.100000001Z stdin F x',
    '2026-10-11T02:03:05.100000001Z web1 nginx: stdout F x', // syslog/iso
  ],
})
