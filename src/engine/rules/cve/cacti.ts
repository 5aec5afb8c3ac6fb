import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cve/cacti',
  title: 'Cacti remote agent',
  why: 'The remote agent of Cacti trusted a forwarded address and ran a command from a parameter.',
  ja: {
    title: 'Cacti のリモートエージェント',
    why: 'Cacti のリモートエージェントは転送元アドレスを信用し、引数の値をコマンドとして実行してしまいます。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [78],
  cve: ['CVE-2022-46169'],
  refs: ['https://nvd.nist.gov/vuln/detail/CVE-2022-46169'],

  where: ['target'],
  needs: [['remote_agent.php']],
  match: /\/remote_agent\.php\?(?:[^\n]{0,200}&)?action=polldata/i,

  hits: [
    'GET /cacti/remote_agent.php?action=polldata&local_data_ids[0]=6&host_id=1&poller_id=1 HTTP/1.1',
    'GET /remote_agent.php?host_id=1&action=polldata HTTP/1.1',
  ],
  misses: ['GET /cacti/graph.php?action=view HTTP/1.1', 'GET /remote_agent.php HTTP/1.1'],
})
