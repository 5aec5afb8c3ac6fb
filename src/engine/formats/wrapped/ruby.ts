import { defineFormat } from '../format.ts'
import { anything, digits, oneOf, time, word, written } from '../pieces.ts'
import { readIso } from '../time.ts'
import { HeadWrapper, content } from '../wrap-head.ts'
import { wrappedFormats } from '../wrap-inner.ts'
import { WrappedReader } from '../wrap.ts'

const iso = time(readIso)
const letter = oneOf(undefined, 'D I W E F A')
const level = oneOf('level', 'DEBUG INFO WARN ERROR FATAL ANY')

export default defineFormat({
  id: 'wrapped/ruby',
  title: 'Ruby’s Logger: Rails in production, Puma, Sidekiq',
  docs: 'https://docs.ruby-lang.org/en/3.4/Logger.html',
  specificity: 8,
  reader: () =>
    new WrappedReader(
      new HeadWrapper(
        written`${letter}, [${iso} #${digits('pid')}] ${level} -- : ${content}`,
        written`${letter}, [${iso} #${digits('pid')}] ${level} -- ${word('program')}: ${content}`,
        written`${letter}, [${iso}#${digits('pid')}] ${level} -- ${anything}: ${content}`,
      ),
      wrappedFormats,
    ),

  samples: [
    {
      line: 'I, [2026-11-21T04:22:29.123456 #77]  INFO -- : [a1b2] Started GET "/x" for 192.0.2.9 at 2026-11-21 04:22:29 +0000',
      gives: {
        time: '2026-11-21T04:22:29.000Z',
        level: 'INFO',
        pid: '77',
        source: '192.0.2.9',
        method: 'GET',
        target: '/x',
      },
    },
    {
      line: 'W, [2026-11-21T04:22:29.123456 #77]  WARN -- puma: Failed login for al from 192.0.2.9',
      gives: {
        timeLocal: '2026-11-21T04:22:29.123',
        level: 'WARN',
        pid: '77',
        program: 'puma',
        source: '192.0.2.9',
        message: 'Failed login for al from 192.0.2.9',
      },
    },
  ],
  rejects: ['I, [somebody #7] INFO -- : x', 'I, [2026-11-21T04:22:29.123456] no'],
})
