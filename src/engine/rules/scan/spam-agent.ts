import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'scan/spam-agent',
  title: 'Spam tool or address harvester',
  why: 'Programs that post comment and trackback spam or collect mail addresses name themselves like this.',
  ja: {
    title: 'スパムツール・アドレス収集ツール',
    why: 'コメントやトラックバックのスパムを投稿したり、メールアドレスを収集したりするツールの名前です。',
  },
  severity: 'low',
  stage: 'scan',
  attack: ['T1589.002', 'T1593'],
  refs: [
    'https://attack.mitre.org/techniques/T1589/002/',
    'https://www.projecthoneypot.org/harvester_useragents.php',
  ],
  where: ['agent'],
  needs: [
    [
      'trackback/',
      'emailsiphon',
      'emailcollector',
      'emailwolf',
      'email hunter',
      'email_hunter',
      'email extractor',
      'emailextrac',
      'extractorpro',
      'cherrypicker',
      'webbandit',
      'email spider',
      'emailspider',
      'xrumer',
      'scrapebox',
      'contactbot',
      'indy library',
    ],
  ],
  match:
    /^trackback\/\d|email ?(?:siphon|collector|wolf|extrac|spider)|email[ _]hunter|extractorpro|cherrypicker|webbandit|xrumer|scrapebox|contactbot|indy library/i,
  hits: [
    { request: 'POST /post/1/trackback/ HTTP/1.0', agent: 'TrackBack/1.02' },
    { request: 'GET / HTTP/1.1', agent: 'EmailSiphon' },
    { request: 'GET / HTTP/1.0', agent: 'Mozilla/3.0 (compatible; Indy Library)' },
    ...each({ request: 'GET / HTTP/1.1', agent: 'Email{}' }, 'collector wolf extrac spider'),
    ...each(
      { request: 'GET / HTTP/1.1', agent: '{} 1.0' },
      `email_hunter webemailextractor extractorpro cherrypicker webbandit xrumer scrapebox
    contactbot`,
    ),
    { request: 'GET / HTTP/1.1', agent: 'Email Hunter 1.0' },
    { request: 'POST /post/1/trackback/ HTTP/1.0', agent: 'email spider1.02' },
    { request: 'GET / HTTP/1.1', agent: 'Email Extractor 1.0' },
  ],
  misses: [
    { request: 'GET / HTTP/1.1', agent: 'Blog with trackback/2.0' },
    { request: 'GET / HTTP/1.1', agent: 'Mozilla/5.0 (compatible; Googlebot/2.1)' },
    { request: 'GET /trackback/1 HTTP/1.1', agent: 'WordPress/6.4; https://blog.example' },
    'GET /search?q=EmailSiphon HTTP/1.1',
  ],
})
