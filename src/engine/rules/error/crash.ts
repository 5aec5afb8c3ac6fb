import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'error/crash',
  title: 'A process crashed',
  why: 'A process of the server ended by a signal: sometimes the trace of an exploit.',
  ja: {
    title: 'プロセスの異常終了',
    why: 'サーバーのプロセスが異常終了しました。攻撃の痕跡のことがあります。',
  },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1190'],
  refs: ['https://httpd.apache.org/docs/2.4/logs.html'],

  where: ['message'],
  needs: [['exit signal', 'exited on signal', 'core dumped']],
  match:
    /exit signal (?:segmentation|abort|bus|illegal)|exited on signal (?:[4678]|11)|core dumped/i,

  hits: [
    { message: 'child pid 42 exit signal Segmentation fault (11)' },
    { message: 'worker process 42 exited on signal 11 (core dumped)' },
    ...each({ message: 'child pid 42 exit signal {} fault (11)' }, 'abort bus illegal'),
    { message: 'worker process 42 exited on signal 11' },
    { message: 'worker process 42 exited on signal 6' },
    { message: 'child pid 42 aborted, core dumped' },
  ],
  misses: [
    { message: 'exited with code 0' },
    { message: 'caught signal, shutting down' },
    'GET /search?q=child+pid+42+exit+signal+Segmentation+fault+(11) HTTP/1.1',
    { message: 'child pid 42 exit signal Hangup (1)' },
    { message: 'worker process 42 exited on signal 15' },
  ],
})
