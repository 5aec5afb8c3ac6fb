import { Clock } from '../../columns/fields.ts'
import { SPACE } from '../ascii.ts'
import { defineFormat } from '../format.ts'
import { PiecesReader, digits, message, oneOf, text, written, type Piece } from '../pieces.ts'
import { LEAP_YEAR } from '../time-bsd.ts'
import { clockAt, fractionEnd, put, readFraction, startOfDay, two } from '../time.ts'

/** `1121 04:22:29.815929`: month, day and clock without a year. */
const monthDay: Piece = (bytes, at, to, draft) => {
  const month = two(bytes, at)
  const day = two(bytes, at + 2)
  const clock = at + 13 > to || bytes[at + 4] !== SPACE ? -1 : clockAt(bytes, at + 5)
  if (month < 1 || month > 12 || day < 1 || day > 31 || clock < 0) return -1
  const fraction = readFraction(bytes, at + 13, to)
  put(draft, startOfDay(LEAP_YEAR, month - 1, day) + clock + fraction, 0, false)
  draft.clock = Clock.noYear
  return fractionEnd
}

export default defineFormat({
  id: 'go/klog',
  title: 'klog and glog: Kubernetes’ own programs, ingress-nginx’ controller',
  docs: 'https://kubernetes.io/docs/concepts/cluster-administration/system-logs/#klog',
  specificity: 8,
  reader: () =>
    new PiecesReader(
      written`${oneOf('level', 'I W E F')}${monthDay} ${digits('pid')} ${text('program')}] ${message()}`,
    ),

  samples: [
    {
      line: 'W1121 04:22:29.815929       8 client_config.go:608] Neither --kubeconfig nor --master was specified.',
      gives: {
        level: 'W',
        timeNoYear: '11-21T04:22:29.815',
        pid: '8',
        program: 'client_config.go:608',
        message: 'Neither --kubeconfig nor --master was specified.',
      },
    },
    {
      line: 'I1121 04:22:30.000001 1234567 httplog.go:109] "HTTP" verb="GET" URI="/healthz" srcIP="192.0.2.9:33112" resp=200',
      gives: {
        level: 'I',
        timeNoYear: '11-21T04:22:30.000',
        pid: '1234567',
        program: 'httplog.go:109',
        message: '"HTTP" verb="GET" URI="/healthz" srcIP="192.0.2.9:33112" resp=200',
      },
    },
  ],
  rejects: ['I1321 04:22:29.815929 8 a.go:1] no such month', 'In 1121 04:22:29 there was a] sign'],
})
