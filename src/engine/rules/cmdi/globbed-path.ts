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
      '/e?',
      '/et?',
      '/?t',
      '/???',
      '/e*',
      '/et*',
      '/pa?',
      '/pas?',
      '/p*',
      '/b?',
      '/bi?',
      '/?in',
      '/b*',
      '/bi*',
      '/us?',
      '/u*',
      '/u?',
      '/*t',
      '/[',
      '/??',
    ],
  ],
  match:
    /\/(?=\S{0,3}[*?[])(?:[e?*][t?*]?[c?*]?|[b?*][i?*]?[n?*]?|[u?*][s?*]?[r?*]?|e\[t\]c|\[e\]tc)\/(?:[\w?*[\]]{0,6}\/)?[\w?*[\]]{0,10}[?*\]][\w?*[\]]{0,8}|\/(?:etc|bin|usr\/bin)\/(?!\*(?:\s|$|&))[a-z]{0,6}[*?[][\w?*[\]]{0,8}[a-z?*][\w?*[\]]{0,8}/i,

  hits: [
    'GET /a?x=;cat+/et%3F/pa%3F%3Fwd HTTP/1.1',
    'GET /a?x=/???/?s+/home HTTP/1.1',
    'GET /a?x=;/b%3Fn/c%3Ft%20x HTTP/1.1',
    { request: 'GET / HTTP/1.1', agent: 'x;cat /e*c/p*d' },
  ],
  misses: [
    'GET /path/to?/other=1 HTTP/1.1',
    'GET /files/*/list HTTP/1.1',
    'GET /a?glob=/src/*/*.ts HTTP/1.1',
    'GET /blog/etc/?p=1 HTTP/1.1',
  ],
})
