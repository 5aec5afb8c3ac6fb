import { defineFormat } from '../format.ts'
import { javaClass, javaJoints } from '../java.ts'
import { JoinedReader } from '../joined.ts'
import { anything, message, time, word, written } from '../pieces.ts'
import { readDashed } from '../time-loose.ts'

export default defineFormat({
  id: 'java/tomcat',
  title: 'Tomcat: catalina.out and localhost logs',
  docs: 'https://tomcat.apache.org/tomcat-10.1-doc/logging.html',
  specificity: 9,
  reader: () =>
    new JoinedReader(
      javaJoints,
      written`${time(readDashed)} ${word('level')} [${anything}] ${javaClass} ${message()}`,
    ),

  samples: [
    {
      line: '21-Nov-2026 04:22:29.123 INFO [http-nio-8080-exec-3] org.apache.coyote.http11.Http11Processor.service Error parsing HTTP request header',
      gives: {
        timeLocal: '2026-11-21T04:22:29.123',
        level: 'INFO',
        program: 'org.apache.coyote.http11.Http11Processor.service',
        message: 'Error parsing HTTP request header',
      },
    },
    {
      line: '21-Nov-2026 04:22:29.123 SEVERE [main] a.b.C.run Login failed from 192.0.2.9\n\tjava.lang.IllegalStateException: no\n\t\tat a.b.C.run(C.java:3)\n\tCaused by: a.b.D',
      gives: {
        timeLocal: '2026-11-21T04:22:29.123',
        level: 'SEVERE',
        program: 'a.b.C.run',
        source: '192.0.2.9',
        message:
          'Login failed from 192.0.2.9\n\tjava.lang.IllegalStateException: no\n\t\tat a.b.C.run(C.java:3)\n\tCaused by: a.b.D',
      },
    },
  ],
  rejects: [
    '21-Nov-2026 04:22:29.123 prose follows [here] and there',
    '2026-11-21 04:22:29.123 INFO [main] a.b.C no',
  ],
})
