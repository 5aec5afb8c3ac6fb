import { defineFormat } from '../format.ts'
import { PiecesReader, address, digits, text, time, word, written } from '../pieces.ts'
import { readIso } from '../time.ts'
import { readLoose } from '../time-loose.ts'

const date = time(readLoose)

export default defineFormat({
  id: 'ftp/filezilla',
  title: 'FileZilla Server',
  docs: 'https://wiki.filezilla-project.org/FileZilla_Server',
  specificity: 8,
  reader: () =>
    new PiecesReader(
      written`(${digits('pid')})${date} - (not logged in) (${address()})> ${text('message')}`,
      written`(${digits('pid')}) ${date} - (not logged in) (${address()})> ${text('message')}`,
      written`(${digits('pid')})${date} - ${text('user')} (${address()})> ${text('message')}`,
      written`(${digits('pid')}) ${date} - ${text('user')} (${address()})> ${text('message')}`,
      written`<${date}> FTP Session ${digits('pid')} ${address()} ${text('message')}`,
      written`<${date}> FTP Server ${text('message')}`,
      written`${time(readIso)} ${word()} [FTP Session ${digits('pid')} ${word('source')} ${word('user')}] ${text('message')}`,
      written`${time(readIso)} ${word()} [FTP Session ${digits('pid')} ${word('source')}] ${text('message')}`,
    ),

  samples: [
    {
      line: '(000175)11/21/2026 4:22:29 PM - (not logged in) (192.0.2.9)> 530 Login or password incorrect!',
      gives: {
        pid: '000175',
        timeLocal: '2026-11-21T16:22:29.000',
        source: '192.0.2.9',
        message: '530 Login or password incorrect!',
      },
    },
    {
      line: '(000176) 21.11.2026 04:22:29 - ann (2001:db8::9)> STOR x.txt',
      gives: {
        pid: '000176',
        timeLocal: '2026-11-21T04:22:29.000',
        user: 'ann',
        source: '2001:db8::9',
        message: 'STOR x.txt',
      },
    },
    {
      line: '<21-11-2026 04:22:29> FTP Session 7 192.0.2.9 [Command] USER root',
      gives: {
        timeLocal: '2026-11-21T04:22:29.000',
        pid: '7',
        source: '192.0.2.9',
        message: '[Command] USER root',
      },
    },
    {
      line: '2026-11-21T04:22:29.069Z << [FTP Session 36 192.0.2.9 ann] 530 Login incorrect.',
      gives: {
        time: '2026-11-21T04:22:29.069Z',
        pid: '36',
        source: '192.0.2.9',
        user: 'ann',
        message: '530 Login incorrect.',
      },
    },
  ],
  rejects: ['(7) prose - in (192.0.2.9)> brackets', '<21-11-2026 04:22:29> prose'],
})
