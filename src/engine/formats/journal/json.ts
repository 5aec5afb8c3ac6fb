import { defineFormat } from '../format.ts'
import { JournalJsonReader } from '../journal-json.ts'

export default defineFormat({
  id: 'journal/json',
  title: 'systemd journal in JSON',
  docs: 'https://systemd.io/JOURNAL_EXPORT_FORMATS/',
  specificity: 9,
  reader: () => new JournalJsonReader(),

  samples: [
    {
      line: '{ "__CURSOR" : "s=1;i=2", "__REALTIME_TIMESTAMP" : "1791640536123456", "__MONOTONIC_TIMESTAMP" : "38708007", "_BOOT_ID" : "b", "PRIORITY" : "3", "_HOSTNAME" : "web1", "_UID" : "0", "SYSLOG_IDENTIFIER" : "sshd", "_PID" : "184", "_COMM" : "sshd-session", "_SOURCE_REALTIME_TIMESTAMP" : "1791640536120000", "MESSAGE" : "Failed password for root from 203.0.113.9 port 22 ssh2" }',
      gives: {
        level: 'err',
        message: 'Failed password for root from 203.0.113.9 port 22 ssh2',
        host: 'web1',
        program: 'sshd',
        pid: '184',
        user: 'root',
        source: '203.0.113.9',
        time: '2026-10-10T13:55:36.123Z',
      },
    },
    {
      line: '{"__REALTIME_TIMESTAMP":"1791640537123456","_BOOT_ID":"b","PRIORITY":"6","_COMM":"app","_PID":"9","_HOSTNAME":"web1","MESSAGE":[27,91,49,109,111,107]}',
      gives: {
        level: 'info',
        message: 'ok',
        host: 'web1',
        program: 'app',
        pid: '9',
        time: '2026-10-10T13:55:37.123Z',
      },
    },
    {
      line: String.raw`{"__REALTIME_TIMESTAMP":"1791640538123456","_BOOT_ID":"b","SYSLOG_IDENTIFIER":"nginx","_HOSTNAME":"web1","MESSAGE":"203.0.113.9 - - [10/Oct/2026:13:55:36 +0000] \"GET /x HTTP/1.1\" 200 5 \"-\" \"u\""}`,
      gives: {
        source: '203.0.113.9',
        method: 'GET',
        target: '/x',
        protocol: 'HTTP/1.1',
        agent: 'u',
        host: 'web1',
        program: 'nginx',
        time: '2026-10-10T13:55:36.000Z',
        status: 200,
        bytes: 5,
      },
    },
  ],
  rejects: ['{"MESSAGE":"x","_PID":"1"}'],
})
