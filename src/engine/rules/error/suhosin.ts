import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'error/suhosin',
  title: 'Suhosin turned something away',
  why: 'The hardening of PHP dropped a variable or stopped a script because of what a request brought.',
  ja: {
    title: 'Suhosin による拒否',
    why: 'PHP の防御機能 Suhosin が、要求に含まれていた変数を捨てるか、スクリプトを止めました。',
    falsePositives: '上限の小さい設定に対して項目の多いフォームです。',
  },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [20],
  refs: [
    'https://suhosin5.suhosin.org/stories/feature-list.html',
    'https://attack.mitre.org/techniques/T1190/',
  ],
  falsePositives: 'Long forms against narrow limits.',
  where: ['message'],
  needs: ["(attacker '"],
  match: /\b(?:ALERT|WARNING|NOTICE)(?:-SIMULATION)? - .{1,400}\(attacker '/i,
  hits: [
    {
      message:
        "ALERT - tried to register forbidden variable 'GLOBALS' (attacker '192.0.2.3', file '/srv/x.php')",
    },
    {
      message:
        "ALERT-SIMULATION - script tried to increase memory_limit (attacker '192.0.2.3', file 'x')",
    },
    {
      message:
        "WARNING - tried to register forbidden variable 'GLOBALS' (attacker '192.0.2.3', file '/srv/x.php')",
    },
    {
      message:
        "NOTICE - tried to register forbidden variable 'GLOBALS' (attacker '192.0.2.3', file '/srv/x.php')",
    },
  ],
  misses: [
    { message: "game over (attacker 'knight' wins)" },
    { message: 'ALERT - disk is full' },
    "GET /search?q=ALERT+-+tried+to+register+forbidden+variable+'GLOBALS'+(attacker+'192.0.2.3',+file+'/srv/x.php') HTTP/1.1",
    {
      message:
        "myALERT - tried to register forbidden variable 'GLOBALS' (attacker '192.0.2.3', file '/srv/x.php')",
    },
  ],
})
