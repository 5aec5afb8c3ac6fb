import { EVENT_STARTS } from '../../html/events.ts'
import { handlerIn } from '../../html/handlers.ts'
import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'xss/event-handler',
  title: 'Event handler in a request',
  why: 'Breaks into a tag and adds code that runs on an event.',
  ja: {
    title: 'リクエスト中のイベントハンドラ',
    why: 'タグに入り込み、イベントで動くコードを付け足します。',
  },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1189'],
  cwe: [79],
  refs: [
    'https://owasp.org/www-community/attacks/xss/',
    'https://html.spec.whatwg.org/multipage/webappapis.html#event-handlers-on-elements,-document-objects,-and-window-objects',
  ],

  where: ['query', 'arg', 'path', 'referrer', 'agent'],
  needs: [EVENT_STARTS],
  match: /on[a-z]{3,40}\s*=/i,
  judge: handlerIn,

  hits: [
    'GET /s?q=<img+src=x+onerror=alert(1)>',
    'GET /s?q="+autofocus+onfocus=alert(1)+x="',
    'GET /s?q=<video/poster/onwebkitmouseforcedown=ask(1)>',
    "GET /s?q='%01OnClick%09=%0a(ask)(1)",
    'GET /s?q=x+onmouseover=ask(1)+y',
    'GET /s?q=%5C%22on<x>wheel=ask(1)//',
    'GET /s?onload=;ask(cookie)',
    'GET /<img+src=x+onerror=alert(1)> HTTP/1.1',
    {
      request: 'GET / HTTP/1.1',
      referrer: 'https://www.example.com/s?q=<img+src=x+onerror=alert(1)>',
    },
    { request: 'GET / HTTP/1.1', agent: '<img+src=x+onerror=alert(1)>' },
    ...each(
      'GET /s?q=<img+src=x+{}=alert(1)>',
      `onabort onactivate onafterpri onafterscr onanimatio onauxclick onbeforeac onbeforeco onbeforecu
    onbeforede onbeforeed onbeforein onbeforema onbeforepa onbeforepr onbeforesc onbeforeto onbeforeun
    onbeforeup onbegin onblur onbounce oncancel oncanplay oncellchan onchange onclose oncommand
    oncomposit oncontentv oncontextl oncontextm oncontextr oncontrols oncopy oncuechang oncut ondataavai
    ondatasetc ondblclick ondeactiva ondevicemo ondeviceor ondrag ondrop onduration onemptied onend
    onfilterch onfinish onformdata onfullscre ongesturec ongesturee ongestures ongotpoint onhashchan
    onhelp oninput oninvalid onkeydown onkeypress onkeyup onlanguage onlayoutco onlosecapt onlostpoin
    onmediacom onmediaerr onmessage onmousedow onmouseent onmouselea onmousemov onmouseout onmouseup
    onmousewhe onmove onoffline ononline onorientat onoutofsyn onpagehide onpagereve onpageshow
    onpageswap onpaste onpause onplay onpointerc onpointerd onpointere onpointerl onpointerm onpointero
    onpointerr onpointeru onpopstate onprogress onproperty onratechan onreadysta onredo onrejectio
    onrepeat onreset onresize onreverse onrowenter onrowexit onrowinser onrowsdele onscroll onsearch
    onsecurity onseek onselect onshow onslotchan onstalled onstart onstop onstorage onsubmit onsuspend
    onsyncrest ontime ontoggle ontouchcan ontouchend ontouchmov ontouchsta ontrackcha ontransiti onundo
    onunhandle onunload onurlflip onvolumech onwaiting onwebkitan onwebkitfu onwebkitpl onwebkittr
    onwebkitwi onzoom`,
    ),
  ],
  misses: [
    'GET /s?q=on+sale',
    'GET /a?online=1',
    'GET /s?q=12%22+online=true',
    'GET /api.js?onload=mapReady&render=explicit', // the name of a function, as captcha and map scripts take it
    'GET /s?q=<b>only=3</b>',
    { message: 'upstream timed out, request: "GET /s?q=<img+src=x+onerror=alert(1)> HTTP/1.1"' },
  ],
})
