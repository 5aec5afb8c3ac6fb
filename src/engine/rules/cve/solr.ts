import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cve/solr',
  title: 'Solr configuration or stream hole',
  why: 'Uses the template, stream or shard parameters of Solr to run code or read files.',
  ja: {
    title: 'Solr の脆弱性',
    why: 'Solr のテンプレート・ストリーム・シャードの引数を使い、コード実行やファイル閲覧を試みています。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [94, 918],
  cve: ['CVE-2019-17558', 'CVE-2017-12629', 'CVE-2019-0193'],
  refs: [
    'https://nvd.nist.gov/vuln/detail/CVE-2019-17558',
    'https://nvd.nist.gov/vuln/detail/CVE-2017-12629',
    'https://nvd.nist.gov/vuln/detail/CVE-2019-0193',
  ],

  where: ['target'],
  needs: [['/solr/']],
  match:
    /\/solr\/[^\n]{0,300}(?:v\.template|stream\.(?:url|file|body)=|dataConfig=|wt=(?:velocity|xslt)|qt=\/?replication|defType=xmlparser)/i,

  hits: [
    'GET /solr/core/select?q=1&wt=velocity&v.template=custom HTTP/1.1',
    'GET /solr/db/debug/dump?param=ContentStreams&stream.url=file:///x HTTP/1.1',
    ...each(
      'GET /solr/db/debug/dump?param=ContentStreams&{}file:///x HTTP/1.1',
      'v.template dataConfig= qt=replication defType=xmlparser',
    ),
    'GET /solr/core/select?q=1&wt=velocity&wt=velocity=custom HTTP/1.1',
    'GET /solr/db/debug/dump?param=ContentStreams&stream.file=file:///x HTTP/1.1',
    'GET /solr/db/debug/dump?param=ContentStreams&stream.body=file:///x HTTP/1.1',
  ],
  misses: [
    'GET /solr/core/select?q=cats&wt=json HTTP/1.1',
    'GET /blog/solr/stream HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: 'https://www.example.com/solr/core/select?q=1&wt=velocity&v.template=custom',
    },
  ],
})
