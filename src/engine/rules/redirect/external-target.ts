import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'redirect/external-target',
  title: 'Redirect to another site',
  why: 'A parameter that names where to go next names another site: visitors are sent to it under the name of this one.',
  ja: {
    title: '外部サイトへのリダイレクト',
    why: '移動先のパラメーターに別サイトが指定され、このサイトの名で訪問者が送られます。',
  },
  severity: 'low',
  unlessHome: true,
  unlessLinked: true,
  stage: 'inject',
  attack: ['T1566.002'],
  cwe: [601],
  refs: ['https://cwe.mitre.org/data/definitions/601.html'],

  where: ['arg'],
  needs: [
    [
      '=http',
      '=//',
      '=\\',
      '=/\\',
      '=@',
      '=/ ',
      '=/\t',
      '=.',
      '=<>',
      '=\t',
      '=\n',
      '=\r',
      '=\0',
      '=/http',
      ';url=',
    ],
  ],
  match:
    /^(?:(?:redirect(?:ion)?(?:_?ur[il]|_?to|_?link)?|redir(?:_?url)?|return(?:_?ur[il]|_?to|_?path)?|return_page|ret(?:url)?|rurl|next(?:_?url)?|goto|go|dest(?:ination)?|continue|forward(?:_?url)?|fwd|out|ur[il]|link|jump|target(?:_?url)?|(?:login|logout|success|checkout|back|exit|from)_?ur[il]|relaystate|spring-security-redirect)=[\s.]{0,5}(?:\/?https?:[/\\]{0,6}|[/\\][\s/\\]{1,6}|\/?<>[/\\]{1,3}|@)[^\s/\\]|[\w.-]{1,40}=https?:\/\\[/\\]{0,4}[\w-]{1,63}\.|[\w.-]{1,40}=\d{1,3}\s?;\s?url\s?=\s?["']?(?:https?:|\/\/)|\w{2,30}=(?:[\t\n\r\0]{1,3}[/\\]{1,3}|\\)[\w-]{1,63}(?:\.[\w-]{1,63}){0,5}\.[a-z]{2,10}(?:$|[/\\:?#]))/i,

  hits: [
    'GET /jump.cgi?url=http://casino.example/',
    'GET /login?next=//evil.example/x',
    'GET /login?url=@evil.example',
    'GET /login?returnUrl=/%09/evil.example',
    'GET /login?logout_url=https:evil.example',
    ...each(
      'GET /jump.cgi?{}=http://casino.example/',
      `redirect redir return_page ret rurl goto go dest continue forward fwd out link jump target relaystate
    spring-security-redirect`,
    ),
    'GET /login?returnto=/%09/evil.example',
    'GET /login?returnpath=/%09/evil.example',
    ...each('GET /login?{}_url=https:evil.example', 'login success checkout back exit from'),
    'GET /login?returnUrl=\\/evil.example',
    'GET /jump.cgi?url=/\\://casino.example/',
    'GET /jump.cgi?url=/+://casino.example/',
    'GET /go?next=.http://evil.example HTTP/1.1',
    'GET /go?next=/https:evil.example HTTP/1.1',
    'GET /go?next=<>//evil.example HTTP/1.1',
    'GET /go?to=\\evil.example HTTP/1.1',
    "GET /go?to=5;URL='https://evil.example' HTTP/1.1",
    'GET /go?to=0;+url=//evil.example HTTP/1.1',
    'GET /go?to=https:/\\/\\evil.example HTTP/1.1',
    'GET /go?to=0;url="http:evil.example HTTP/1.1',
    ...each('GET /go?to={}/evil.example/ HTTP/1.1', '%09 %0A %0D %00'),
  ],
  misses: [
    'GET /login?next=/account',
    'GET /search?q=http://example.org/',
    'GET /go?file=\\share HTTP/1.1',
    'GET /go?to=%0A/account HTTP/1.1',
    'GET /go?to=5;url=/account HTTP/1.1',
    { message: 'url=http:/casino.example/' },
    'GET /jump.cgi?myurl=http://casino.example/',
  ],
})
