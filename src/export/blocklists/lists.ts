import { plainText } from '../../base/address.ts'
import { widthOf } from '../../engine/networks/range.ts'
import { filterText, isoTime, pieces, type BlockFormat } from './block-list.ts'

/** A jail's name as a shell takes it without quotes. */
const jailOf = (name: string): string => (/^[a-z\d][\w-]{0,60}$/i.test(name) ? name : 'spoor')

const secondsOf = (seconds: number): number =>
  Number.isFinite(seconds) && seconds >= 1 ? Math.floor(seconds) : 86_400

export const LISTS: readonly BlockFormat[] = [
  {
    id: 'fail2ban-client',
    title: 'fail2ban-client commands',
    fileName: 'spoor-fail2ban.sh',
    comment: '#',
    families: [4, 6],
    use: ['sh spoor-fail2ban.sh; the jail must be running, and its ban time holds'],
    body: (cidrs, { jail }) =>
      pieces(cidrs.map(plainText), 100).map(
        (texts) => `fail2ban-client set ${jailOf(jail)} banip ${texts.join(' ')}`,
      ),
  },
  {
    id: 'crowdsec',
    title: 'CrowdSec decisions (CSV)',
    fileName: 'spoor-crowdsec.csv',
    // A comment would be read as a decision: `cscli decisions import -i spoor-crowdsec.csv`.
    comment: undefined,
    families: [4, 6],
    use: [],
    body: (cidrs, { seconds }) => [
      'duration,reason,scope,type,value',
      ...cidrs.map((cidr) => {
        const scope = cidr.bits === widthOf(cidr.version) ? 'ip' : 'range'
        return `${secondsOf(seconds)}s,spoor block list,${scope},ban,${plainText(cidr)}`
      }),
    ],
  },
  {
    id: 'plain',
    title: 'Plain list',
    fileName: 'spoor-networks.txt',
    comment: '#',
    families: [4, 6],
    use: [],
    body: (cidrs) => cidrs.map(plainText),
  },
  {
    id: 'json',
    title: 'JSON',
    fileName: 'spoor-networks.json',
    comment: undefined,
    families: [4, 6],
    use: [],
    body: (cidrs, { made, filter, coverage, spared }) => [
      JSON.stringify(
        {
          tool: 'Spoor',
          made: isoTime(made),
          filter: filterText(filter),
          coverage,
          spared,
          networks: cidrs.map(plainText),
        },
        null,
        2,
      ),
    ],
  },
]
