import { defineFormat } from '../format.ts'
import { json } from '../json-reader.ts'
import { PersonReader } from '../syslog-person.ts'

const entries = json({
  needs: ['__REALTIME_TIMESTAMP', 'MESSAGE __CURSOR _BOOT_ID'],
  means: { __REALTIME_TIMESTAMP: 'time', MESSAGE: 'message', _HOSTNAME: 'host' },
})

export default defineFormat({
  id: 'json/journald',
  title: 'systemd journal in JSON',
  docs: 'https://systemd.io/JOURNAL_EXPORT_FORMATS/',
  specificity: 9,
  reader: () => new PersonReader(entries()),

  samples: [
    {
      line: '{ "__CURSOR" : "s=1;i=2", "__REALTIME_TIMESTAMP" : "1791640536123456", "__MONOTONIC_TIMESTAMP" : "38708007", "_BOOT_ID" : "b", "PRIORITY" : "3", "_HOSTNAME" : "web1", "_UID" : "0", "SYSLOG_IDENTIFIER" : "sshd", "_PID" : "184", "_COMM" : "sshd-session", "_SOURCE_REALTIME_TIMESTAMP" : "1791640536120000", "MESSAGE" : "Failed password for root from 203.0.113.9 port 22 ssh2" }',
      gives: {
        level: 'err',
        message: 'Failed password for root from 203.0.113.9 port 22 ssh2',
        source: '203.0.113.9',
        user: 'root',
        host: 'web1',
        program: 'sshd',
        pid: '184',
        time: '2026-10-10T13:55:36.123Z',
      },
    },
    {
      line: '{"__REALTIME_TIMESTAMP":"1791640537123456","_BOOT_ID":"b","PRIORITY":"6","_COMM":"app","_PID":"9","_HOSTNAME":"web1","MESSAGE":[27,91,49,109,111,107]}',
      gives: {
        level: 'info',
        message: '\x1b[1mok',
        host: 'web1',
        program: 'app',
        pid: '9',
        time: '2026-10-10T13:55:37.123Z',
      },
    },
  ],
  rejects: ['{"MESSAGE":"x","_PID":"1"}'],
})
