import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cmdi/globbed-path',
  title: 'System path hidden by wildcards',
  why: 'Writes /etc/passwd or /bin/cat with ? and * so that the shell completes the name and a filter does not know it.',
  ja: {
    title: 'ワイルドカードで隠したシステムパス',
    why: '/etc/passwd や /bin/cat の文字を ? や * に置き換え、シェルに補わせることでフィルターの目を逃れようとしています。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1027', 'T1059.004'],
  cwe: [78],
  refs: [
    'https://attack.mitre.org/techniques/T1027/',
    'https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_14',
  ],

  where: ['path', 'query', 'referrer', 'agent'],
  needs: [
    [
      '/[',
      ']tc/',
      ']in/',
      ']sr/',
      '/et?',
      '/et*',
      '/e?',
      '/e*',
      '/?tc',
      '/*tc',
      '/???',
      '/bi?',
      '/bi*',
      '/b?',
      '/b*',
      '/?in',
      '/*in',
      '/us?',
      '/us*',
      '/u?',
      '/u*',
      '/?sr',
      '/*sr',
      '/etc/',
      '/bin/',
      '/sbin/',
    ],
  ],
  match:
    /\/(?:et[*?]|e[*?]c?|[*?]tc|\?{3}|bi[*?]|b[*?]n?|[*?]in|us[*?]|u[*?]r?|[*?]sr)\/[\w*/?[\]-]{1,24}|\/(?:etc|s?bin)\/(?:[a-z]{0,6}\[[^\]\n]{1,6}\]\w|[a-z]{1,6}[*?][\w*?[\]]{0,12}|[*?][\w*?[\]]{1,12})|\/\w?\[[!^]?[\w/-]{1,8}\](?:in|tc|sr)\//i,

  hits: [
    'GET /a?x=;cat+/et%3F/pa%3F%3Fwd HTTP/1.1',
    'GET /a?x=/???/?s+/home HTTP/1.1',
    'GET /a?x=;/b%3Fn/c%3Ft%20x HTTP/1.1',
    { request: 'GET / HTTP/1.1', agent: 'x;cat /e*c/p*d' },
    ...each('GET /a?x=;cat+/{}/pa%3F%3Fwd HTTP/1.1', '?tc bi? ?in us? u? ?sr'),
    'GET /%3Bcat%20%2Fet%3F%2Fpa%3F%3Fwd HTTP/1.1',
    { request: 'GET / HTTP/1.1', referrer: 'https://www.example.com/a?x=;cat+/et%3F/pa%3F%3Fwd' },
  ],
  misses: [
    'GET /path/to?/other=1 HTTP/1.1',
    'GET /files/*/list HTTP/1.1',
    'GET /a?glob=/src/*/*.ts HTTP/1.1',
    'GET /blog/etc/?p=1 HTTP/1.1',
  ],
})
