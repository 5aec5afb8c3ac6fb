import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'xss/sink',
  title: 'Script code in a request',
  why: 'Calls that scripts planted in pages make: dialogs, cookies, code from text.',
  ja: {
    title: 'リクエスト中のスクリプトコード',
    why: 'ページに埋め込まれたスクリプトがよく使う呼び出しです。',
  },
  severity: 'low',
  stage: 'inject',
  attack: ['T1189'],
  cwe: [79],
  refs: ['https://owasp.org/www-community/attacks/xss/'],

  where: ['query', 'arg', 'path', 'referrer', 'agent'],
  needs: [
    [
      'alert',
      'prompt',
      'confirm',
      'document.',
      'window.',
      'fromcharcode',
      'eval(',
      'constructor',
      'innerhtml',
      'outerhtml',
      'localstorage.',
      'xmlhttprequest',
      'settimeout(',
      'setinterval(',
      'new function(',
      'location.h',
      'navigator.',
      'fetch(',
      'atob(',
      'btoa(',
      'unescape(',
      'decodeuri',
      'cookiestore.',
      '.parentnode',
    ],
  ],
  match:
    /\b(?:alert|prompt|confirm)\s{0,3}[(`](?!(?:s|e[dsr]|ing)\))|document\.(?:cookie|domain|location|write(?:ln)?|body|head|url|referrer|documentelement|defaultview|getelement\w{2,20}|queryselector(?:all)?|createelement|execcommand|implementation|open|forms|images)\b|\bwindow\.(?:location|name|open|parent|top|opener|eval|onerror|alert)\b|\bfromcharcode\b|\beval\s{0,3}\(|\bconstructor\s{0,3}(?:\.\s{0,3}constructor|\()|\.(?:inner|outer)html\b|\blocalstorage\.\w|\bxmlhttprequest\b|\bset(?:timeout|interval)\(|\bnew\sfunction\(|\b(?:fetch|atob|btoa|unescape|decodeuri(?:component)?)\([^)\s]|\bnavigator\.\w{2,30}\(|\bcookiestore\.\w|\.parentnode\b|\blocation\.(?:href|hash|host)\b/i,

  hits: [
    'GET /s?q=";alert(1)//',
    'GET /s?q=document.cookie',
    'GET /s?q=";prompt(1)//',
    'GET /s?q=";confirm(1)//',
    ...each(
      'GET /s?q=document.{}',
      `domain location write body head url referrer documentelement defaultview queryselector createelement
    execcommand implementation open forms images`,
    ),
    'GET /alert(1)/ HTTP/1.1',
    { request: 'GET / HTTP/1.1', referrer: 'https://www.example.com/s?q=";alert(1)//' },
    { request: 'GET / HTTP/1.1', agent: 'alert(1)/' },
    ...each(
      'GET /s?q={} HTTP/1.1',
      `window.location window.name window.open window.parent window.top window.opener window.eval
    window.onerror window.alert String.fromCharCode eval(a) constructor.constructor constructor(a)
    a.innerHTML a.outerHTML localStorage.a new+XMLHttpRequest setTimeout(a) setInterval(a)
    new+function(a) fetch(a) atob(a) btoa(a) unescape(a) decodeURI(a) decodeURIComponent(a)
    navigator.sendBeacon(a) cookieStore.a a.parentNode location.href location.hash location.host`,
    ),
  ],
  misses: [
    'GET /red-alert',
    'GET /s?q=confirm+booking',
    'GET /document.pdf',
    'GET /s?q=window.+blind',
    { message: 'upstream timed out, request: "GET /s?q=";alert(1)// HTTP/1.1"' },
    'GET /s?q=";myalert(1)//',
    'GET /s?q=document.cookies',
    'GET /s?q=mywindow.location HTTP/1.1',
    'GET /s?q=window.locations HTTP/1.1',
    'GET /s?q=String.myfromCharCode HTTP/1.1',
    'GET /s?q=String.fromCharCodes HTTP/1.1',
    'GET /s?q=myeval(a) HTTP/1.1',
    'GET /s?q=myconstructor.constructor HTTP/1.1',
    'GET /s?q=a.innerHTMLs HTTP/1.1',
    'GET /s?q=mylocalStorage.a HTTP/1.1',
    'GET /s?q=new+myXMLHttpRequest HTTP/1.1',
    'GET /s?q=new+XMLHttpRequests HTTP/1.1',
    'GET /s?q=mysetTimeout(a) HTTP/1.1',
    'GET /s?q=mynew+function(a) HTTP/1.1',
    'GET /s?q=myfetch(a) HTTP/1.1',
    'GET /s?q=mynavigator.sendBeacon(a) HTTP/1.1',
    'GET /s?q=mycookieStore.a HTTP/1.1',
    'GET /s?q=a.parentNodes HTTP/1.1',
    'GET /s?q=mylocation.href HTTP/1.1',
    'GET /s?q=location.hrefs HTTP/1.1',
    'GET /s?q=";alert(s)1)//',
  ],
})
