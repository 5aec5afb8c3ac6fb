import { defineFormat } from '../format.ts'
import { javaClass, javaJoints } from '../java.ts'
import { JoinedReader } from '../joined.ts'
import { anything, digits, message, oneOf, text, time, word, written } from '../pieces.ts'
import { readIso } from '../time.ts'

const iso = time(readIso)
const level = oneOf('level', 'INFO WARN WARNING ERROR DEBUG TRACE FATAL SEVERE')

export default defineFormat({
  id: 'java/log',
  title: 'Java logs: Logback, Log4j, Spring Boot, WildFly, Jetty',
  docs: 'https://logback.qos.ch/manual/layouts.html',
  specificity: 8,
  reader: () =>
    new JoinedReader(
      javaJoints,
      written`${iso} ${level} ${digits('pid')} --- [${anything}] ${javaClass} : ${message()}`,
      written`${iso} ${level} ${digits('pid')} --- [${anything}] [${anything}] ${javaClass} : ${message()}`,
      written`${iso} [${anything}] ${level} ${word('program')} - ${message()}`,
      written`${iso} ${level} [${text('program')}] (${anything}) ${message()}`,
      written`${iso} ${level} [${anything}] ${javaClass}: ${message()}`,
      written`${iso}:${level}:${text('program')}: ${message()}`,
      written`${iso}:${level} :${text('program')}: ${message()}`,
    ),

  samples: [
    {
      line: '2026-11-21 04:22:29.123  INFO 77 --- [nio-8080-exec-1] c.e.shop.LoginFilter          : Failed login of ann from 192.0.2.9',
      gives: {
        timeLocal: '2026-11-21T04:22:29.123',
        level: 'INFO',
        pid: '77',
        program: 'c.e.shop.LoginFilter',
        source: '192.0.2.9',
        message: 'Failed login of ann from 192.0.2.9',
      },
    },
    {
      line: '2026-11-21 04:22:29,123 [main] ERROR com.example.Shop - no\njava.lang.IllegalStateException: x\n\tat com.example.Shop.run(Shop.java:3)',
      gives: {
        timeLocal: '2026-11-21T04:22:29.123',
        level: 'ERROR',
        program: 'com.example.Shop',
        message: 'no\njava.lang.IllegalStateException: x\n\tat com.example.Shop.run(Shop.java:3)',
      },
    },
    {
      line: '2026-11-21 04:22:29,123 INFO  [org.jboss.as] (MSC service thread 1-2) WFLYSRV0025: started',
      gives: {
        timeLocal: '2026-11-21T04:22:29.123',
        level: 'INFO',
        program: 'org.jboss.as',
        message: 'WFLYSRV0025: started',
      },
    },
    {
      line: '2026-11-21 04:22:29.123:WARN :oejs.HttpChannel:qtp7-18: /x',
      gives: {
        timeLocal: '2026-11-21T04:22:29.123',
        level: 'WARN',
        program: 'oejs.HttpChannel:qtp7-18',
        message: '/x',
      },
    },
  ],
  rejects: [
    '2026-11-21 04:22:29 prose with an ERROR in it',
    '2026-11-21 04:22:29: (mod_auth.c.853) no', // error/lighttpd
    '2026-11-21 04:22:29,123 WARNING django.security: Bad login', // wrapped/python
  ],
})
