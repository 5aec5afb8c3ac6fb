import { defineFormat } from '../format.ts'
import { javaClass, twoLineJoints } from '../java.ts'
import { JoinedReader } from '../joined.ts'
import { anything, message, text, time, written } from '../pieces.ts'
import { readJava } from '../time-loose.ts'

const date = time(readJava)

export default defineFormat({
  id: 'java/juli',
  title: 'java.util.logging, two lines each: older Tomcat and others',
  docs: 'https://docs.oracle.com/en/java/javase/21/docs/api/java.logging/java/util/logging/SimpleFormatter.html',
  specificity: 9,
  reader: () =>
    new JoinedReader(
      twoLineJoints,
      written`${date} ${javaClass} ${anything}\n${text('level')}: ${message()}`,
      written`${date} ${javaClass}\n${text('level')}: ${message()}`,
    ),

  samples: [
    {
      line: 'Nov 21, 2026 4:22:29 PM org.apache.catalina.core.StandardService startInternal\nINFO: Starting service [Catalina]',
      gives: {
        timeLocal: '2026-11-21T16:22:29.000',
        program: 'org.apache.catalina.core.StandardService',
        level: 'INFO',
        message: 'Starting service [Catalina]',
      },
    },
    {
      line: 'nov. 1, 2026 12:00:01 AM a.b.C run\nWARNUNG: denied 192.0.2.9\njava.lang.Error: x\n\tat a.b.C.run(C.java:3)',
      gives: {
        timeLocal: '2026-11-01T00:00:01.000',
        program: 'a.b.C',
        level: 'WARNUNG',
        message: 'denied 192.0.2.9\njava.lang.Error: x\n\tat a.b.C.run(C.java:3)',
      },
    },
  ],
  rejects: ['Nov 21, 2026 4:22:29 PM a.b.C run', 'Nov 21 04:22:29 web kernel: x'],
})
