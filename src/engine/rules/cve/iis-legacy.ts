import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cve/iis-legacy',
  title: 'Hole of old IIS extensions',
  why: 'Extensions of IIS 4 to 6 (FrontPage, printing, indexing) with memory errors; tools still try them.',
  ja: {
    title: '古い IIS 拡張機能の脆弱性',
    why: 'メモリーエラーの脆弱性を持つ IIS 4〜6 の拡張（FrontPage・印刷・インデックスなど）です。今も古いツールが試しています。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [119],
  cve: ['CVE-2003-0822', 'CVE-2003-0349', 'CVE-2001-0241'],
  refs: [
    'https://nvd.nist.gov/vuln/detail/CVE-2003-0822',
    'https://nvd.nist.gov/vuln/detail/CVE-2003-0349',
    'https://nvd.nist.gov/vuln/detail/CVE-2001-0241',
  ],

  where: ['target'],
  needs: [
    [
      'fp30reg.dll',
      'fp4areg.dll',
      '.printer',
      'nsiislog.dll',
      '.ida?',
      '.idq?',
      '.htr',
      '/_vti_pvt/',
      '/msadc/msadcs.dll',
      '/iissamples/',
      '/iisadmpwd/',
    ],
  ],
  match:
    /\/fp(?:30|4a)reg\.dll|\/\w{1,20}\.printer$|\/nsiislog\.dll|\/\w{1,20}\.id[aq]\?|\/_vti_pvt\/(?:service|authors|administrators|users)\.pwd|\/msadcs\.dll|\/iisadmpwd\/\w|\/iissamples\/|\+\.htr(?:$|\?)/i,

  hits: [
    'POST /_vti_bin/_vti_aut/fp30reg.dll HTTP/1.1',
    'GET /NULL.printer HTTP/1.1',
    'GET /_vti_pvt/service.pwd HTTP/1.1',
    'POST /_vti_bin/_vti_aut/fp4areg.dll HTTP/1.1',
    ...each('GET /_vti_pvt/{}.pwd HTTP/1.1', 'authors administrators users'),
    ...each(
      'GET /{} HTTP/1.1',
      `scripts/nsiislog.dll default.ida?NNNN null.idq?NNNN msadc/msadcs.dll iisadmpwd/aexp.htr
    iissamples/query.idq global.asa+.htr global.asa+.htr?a`,
    ),
    'GET /iisadmpwd/service.pwd HTTP/1.1',
  ],
  misses: [
    'GET /_vti_bin/owssvr.dll?UL=1 HTTP/1.1',
    'GET /shop/laser.printer/list HTTP/1.1',
    'GET /_vti_inf.html HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: 'https://www.example.com/_vti_bin/_vti_aut/fp30reg.dll',
    },
    'GET /global.asa+.htrs HTTP/1.1',
  ],
})
