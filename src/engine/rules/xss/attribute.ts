import { attributeIn } from '../../html/elements.ts'
import { EVENT_STARTS } from '../../html/events.ts'
import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'xss/attribute',
  title: 'Attribute added to an element',
  why: 'Closes the attribute that a value stands in and adds another that loads or styles something.',
  ja: {
    title: '要素に追加された属性',
    why: '値を囲む属性を閉じ、読み込みやスタイル指定を行う別の属性を追加しようとしています。',
  },
  severity: 'low',
  stage: 'inject',
  attack: ['T1189'],
  cwe: [79, 83],
  refs: ['https://owasp.org/www-community/attacks/xss/'],

  where: ['query', 'arg', 'path', 'referrer', 'agent'],
  needs: [
    [
      ...EVENT_STARTS,
      'formaction',
      'style=',
      'srcdoc',
      'srcset',
      'background=',
      'autofocus',
      'xlink:',
      'datasrc',
      'datafld',
      'dynsrc',
      'lowsrc',
      'poster=',
      'contenteditable',
      'popovertarget',
      'accesskey',
    ],
  ],
  match: /[a-z]\s{0,9}[=>]/i,
  judge: attributeIn,
  generic: true,

  hits: [
    "GET /s?q='formaction=a HTTP/1.1",
    'GET /s?q=%22+style=%22position:fixed HTTP/1.1',
    'GET /s?q=x+autofocus> HTTP/1.1',
    'GET /s?+onload+=+a HTTP/1.1',
    "GET /'formaction=a HTTP/1.1",
    { request: 'GET / HTTP/1.1', referrer: "https://www.example.com/s?q='formaction=a" },
    { request: 'GET / HTTP/1.1', agent: "'formaction=a" },
    ...each(
      "GET /s?q='{}=a HTTP/1.1",
      `onabort onactivate onafterpri onafterscr onanimatio onauxclick onbeforeac onbeforeco onbeforecu
    onbeforede onbeforeed onbeforein onbeforema onbeforepa onbeforepr onbeforesc onbeforeto onbeforeun
    onbeforeup onbegin onblur onbounce oncancel oncanplay oncellchan onchange onclick onclose oncommand
    oncomposit oncontentv oncontextl oncontextm oncontextr oncontrols oncopy oncuechang oncut ondataavai
    ondatasetc ondblclick ondeactiva ondevicemo ondeviceor ondrag ondrop onduration onemptied onend
    onerror onfilterch onfinish onfocus onformdata onfullscre ongesturec ongesturee ongestures ongotpoint
    onhashchan onhelp oninput oninvalid onkeydown onkeypress onkeyup onlanguage onlayoutco onlosecapt
    onlostpoin onmediacom onmediaerr onmessage onmousedow onmouseent onmouselea onmousemov onmouseout
    onmouseove onmouseup onmousewhe onmove onoffline ononline onorientat onoutofsyn onpagehide onpagereve
    onpageshow onpageswap onpaste onpause onplay onpointerc onpointerd onpointere onpointerl onpointerm
    onpointero onpointerr onpointeru onpopstate onprogress onproperty onratechan onreadysta onredo
    onrejectio onrepeat onreset onresize onreverse onrowenter onrowexit onrowinser onrowsdele onscroll
    onsearch onsecurity onseek onselect onshow onslotchan onstalled onstart onstop onstorage onsubmit
    onsuspend onsyncrest ontime ontoggle ontouchcan ontouchend ontouchmov ontouchsta ontrackcha
    ontransiti onundo onunhandle onunload onurlflip onvolumech onwaiting onwebkitan onwebkitfu onwebkitmo
    onwebkitpl onwebkittr onwebkitwi onwheel onzoom srcdoc srcset background= datasrc datafld dynsrc
    lowsrc poster= contenteditable popovertarget accesskey`,
    ),
    "GET /s?q='xlink:href=a HTTP/1.1",
  ],
  misses: [
    'GET /s?style=modern HTTP/1.1',
    'GET /api.js?onload=mapReady&render=explicit HTTP/1.1',
    'GET /s?q=12%22+vinyl&style=jazz HTTP/1.1',
    'GET /s?q=%22camera+autofocus%22 HTTP/1.1',
    { message: 'upstream timed out, request: "GET /s?q=\'formaction=a HTTP/1.1"' },
  ],
})
