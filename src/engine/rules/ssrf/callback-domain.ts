import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'ssrf/callback-domain',
  title: 'Callback domain of a security scanner',
  why: 'Names a host of interactsh, Burp Collaborator, dnslog or the like: if the server asks for it, the tester knows that the hole is there.',
  ja: {
    title: 'スキャナーのコールバック用ドメイン',
    why: 'interactsh・Burp Collaborator・dnslog などのホスト名です。サーバーがそこへ接続すれば、攻撃者は穴があると知ることができます。',
  },
  severity: 'medium',
  stage: 'scan',
  attack: ['T1595.002', 'T1190'],
  cwe: [918],
  refs: [
    'https://github.com/projectdiscovery/interactsh',
    'https://portswigger.net/burp/documentation/collaborator',
  ],

  where: ['path', 'query', 'referrer', 'agent', 'user'],
  needs: [
    [
      'oast.',
      'interact.sh',
      'interactsh',
      'burpcollaborator',
      'oastify.',
      'dnslog.',
      'ceye.io',
      'requestbin',
      'canarytokens',
      'pipedream.net',
      'webhook.site',
      'requestrepo',
      'r87.',
      'bxss.',
      'xss.ht',
      'dnsbin',
      'pingb.in',
      'eyes.sh',
      'callback.red',
      '1u.ms',
      'rbndr.us',
      'xsshunter.',
      'xss.report',
    ],
  ],
  match:
    /\.?\b(?:oast\.(?:pro|live|site|online|fun|me)|interact\.sh|interactsh\.com|burpcollaborator\.net|oastify\.com|dnslog\.(?:cn|link|pw|io|store|org)|ceye\.io|requestbin\.(?:net|com)|canarytokens\.(?:com|org)|\w{1,40}\.pipedream\.net|webhook\.site|requestrepo\.com|r87\.me|bxss\.me|xss\.ht|dnsbin\.zhack\.ca|pingb\.in|eyes\.sh|callback\.red|1u\.ms|rbndr\.us|xsshunter\.(?:com|trufflesecurity\.com)|xss\.report)\b/i,

  hits: [
    'GET /a?url=http://abc123.oast.fun HTTP/1.1',
    { request: 'GET / HTTP/1.1', agent: 'x$(nslookup q.burpcollaborator.net)' },
    { request: 'GET / HTTP/1.1', referrer: 'http://1.dnslog.cn/' },
    ...each(
      'GET /a?url=http://abc123.{} HTTP/1.1',
      `interact.sh interactsh.com oastify.com ceye.io requestbin.net canarytokens.com webhook.site
    requestrepo.com r87.me bxss.me xss.ht dnsbin.zhack.ca pingb.in eyes.sh callback.red 1u.ms rbndr.us
    xsshunter.com xsshunter.trufflesecurity.com xss.report`,
    ),
    ...each('GET /a?url=http://abc123.oast.{} HTTP/1.1', 'pro live site online me'),
    ...each({ request: 'GET / HTTP/1.1', referrer: 'http://1.dnslog.{}/' }, 'link pw io store org'),
    'GET /a?url=http://abc123.requestbin.com HTTP/1.1',
    'GET /a?url=http://abc123.canarytokens.org HTTP/1.1',
    'GET /http:/abc123.oast.fun HTTP/1.1',
    { request: 'GET / HTTP/1.1', user: 'http:/abc123.oast.fun' },
    { request: 'GET / HTTP/1.1', agent: 'x$(nslookup q.pipedream.net.net)' },
  ],
  misses: [
    'GET /toast.fun?x=1 HTTP/1.1',
    'GET /blog/dnslog-explained HTTP/1.1',
    'GET /coast.me HTTP/1.1',
    { message: 'upstream timed out, request: "GET /a?url=http://abc123.oast.fun HTTP/1.1"' },
    'GET /a?url=http://abc123.oast.funs HTTP/1.1',
  ],
})
