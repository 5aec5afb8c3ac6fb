import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'scan/admin-service',
  title: 'Look for an administration service',
  why: 'Paths of consoles and service interfaces that should not be public.',
  ja: { title: '管理サービスの探索', why: '公開すべきでない管理画面やサービスのパスを探します。' },
  severity: 'low',
  unlessLinked: true,
  stage: 'scan',
  attack: ['T1595.002'],
  refs: ['https://attack.mitre.org/techniques/T1595/002/'],

  where: ['path'],
  needs: [
    [
      '/solr/',
      '/actuator/',
      '/druid/',
      '/reportserver',
      '/hudson/',
      '/jenkins/',
      '/jmx-console',
      '/web-console/',
      '/boaform',
      '/vendor/phpunit',
      '/cgi-bin/luci',
      '/setup.cgi',
      '/admin/config.php',
      '/telescope/',
      '/recordings/',
      '/polycom',
      '/phpldapadmin',
      '/cfide/administrator',
      '/portal/redlion',
      '/api/sonicos',
    ],
  ],
  match:
    /^\/(?:[\w-]{1,30}\/)?(?:solr\/(?!admin\/cores)|actuator\/(?:env|heapdump|gateway|health)|druid\/(?:index|coordinator)|reportserver|(?:hudson|jenkins)\/(?:login|script|asynchpeople|view|manage)|jmx-console|web-console\/|boaform\/(?!admin\/form)|vendor\/phpunit\/|cgi-bin\/luci(?!\/;stok=\w)|setup\.cgi|admin\/config\.php|telescope\/|recordings\/|polycom|phpldapadmin|CFIDE\/administrator\/(?:$|index|login)|portal\/redlion|api\/sonicos\/)/i,

  hits: [
    'GET /solr/',
    'GET /cgi-bin/luci',
    'GET /hudson/script',
    'GET /vendor/phpunit/x.php',
    ...each(
      'GET /{}',
      `actuator/env druid/index reportserver jmx-console web-console/ boaform/ setup.cgi admin/config.php
    telescope/ recordings/ polycom phpldapadmin CFIDE/administrator/ portal/redlion api/sonicos/`,
    ),
    ...each('GET /actuator/{}', 'heapdump gateway health'),
    'GET /druid/coordinator',
    'GET /jenkins/script',
    ...each('GET /hudson/{}', 'login asynchpeople view manage'),
    'GET /CFIDE/administrator/index',
    'GET /CFIDE/administrator/login',
  ],
  misses: [
    'GET /manager/staff',
    'GET /products/actuator-valves',
    'GET /music/recordings-2024',
    'GET /druid/spells',
    { request: 'GET / HTTP/1.1', agent: '/solr/' },
    'GET my/solr/',
    'GET /CFIDE/administrator/s',
    'GET /solr/admin/cores',
    'GET /boaform/admin/form',
    'GET /cgi-bin/luci/;stok=a',
  ],
})
