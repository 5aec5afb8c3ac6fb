import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'ssti/engine-object',
  title: "Template that asks for the engine's own things",
  why: 'Reaches for what only a template engine knows (its configuration, the request, itself, its statements): if the answer shows it, the value is run as a template.',
  ja: {
    title: 'テンプレートエンジン内部へのアクセス',
    why: '設定・リクエスト・エンジン自身・制御文など、テンプレートエンジンだけが知るものを参照します。結果が表示されれば、値がテンプレートとして実行されています。',
  },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [1336],
  refs: [
    'https://owasp.org/www-project-web-security-testing-guide/latest/4-Web_Application_Security_Testing/07-Input_Validation_Testing/18-Testing_for_Server-side_Template_Injection',
    'https://portswigger.net/research/server-side-template-injection',
  ],

  where: ['query', 'arg', 'path', 'referrer', 'agent'],
  needs: [['{{', '{%', '${=', '<%=', '.__class__', '["__class__', "['__class__"]],
  match:
    /\{\{\s{0,9}(?:[#=:>^-]\s?)?(?:(?:self|this|config|request|settings|_self|_context|cycler|joiner|lipsum|namespace|url_for|get_flashed_messages|session|dump|debug|range|constructor|environment|handler|lookup|printf|with|each)\b(?:[^}]|\}(?!\}))|(?:app|g|process|root)\.\w|\.\w{1,40}\s["'])|\{\{\s{0,9}(?:self|this|config|request|settings|_self|debug|environment|joiner|cycler|lipsum|namespace)\s{0,9}\}\}|\{\{\/?\s?(?:groovy|velocity|async|python|ruby|php|cache|include|display|html\sclean)\b|\{\{[^{}]{0,80}\|\s?(?:safe|upper|lower|join|e|escape|tojson|pprint|list|length|format|attr|map|filter|replace|raw|reverse)\b|\{\{[^{}]{0,80}\|\s?(?:add|times|plus|minus|divided_by|modulo|append|prepend|slice|default|cut|stringformat|date|truncate\w{0,5})\s?:|\{\{[^{}]{0,80}\.(?:password|secret_?key|signer|_meta)\b|(?:\{\{|\$\{|<%)=\s?_\.\w|\{%-?\s{0,9}(?:if|for|set|import|include|extends|macro|block|with|raw|debug|load|print|module|autoescape|assign|call|do|apply|filter|csrf_token|from|while|try)\b|\b(?:request|config|self|session|app|url_for|get_flashed_messages|lipsum|cycler|joiner)(?:\(\))?(?:\.__class__|\[["']__class__)/i,

  hits: [
    'GET /hello?name={{self}} HTTP/1.1',
    'GET /hello?name={{request.environ}} HTTP/1.1',
    "GET /hello?name={{'a'|upper}} HTTP/1.1",
    'GET /hello?name={%25+if+1+%25}x{%25+endif+%25} HTTP/1.1',
    'GET /hello?name=}}}{{async}}{{groovy}}println(1){{/groovy}} HTTP/1.1',
    'GET /hello?name={{%23with+"s"+as+|x|}} HTTP/1.1',
    'GET /hello?name={{app.aenviron}} HTTP/1.1',
    ...each(
      'GET /hello?name={{{}.environ}} HTTP/1.1',
      `self this config settings _self _context cycler joiner lipsum namespace url_for get_flashed_messages
    session dump debug range constructor environment handler lookup printf each`,
    ),
    'GET /hello?name={{request}environ}} HTTP/1.1',
    ...each('GET /hello?name={{{}.aenviron}} HTTP/1.1', 'g process root'),
    'GET /hello?name={{this}} HTTP/1.1',
    'GET /hello?name={{config}} HTTP/1.1',
    'GET /hello?name={{request}} HTTP/1.1',
    'GET /hello?name={{settings}} HTTP/1.1',
    'GET /hello?name={{_self}} HTTP/1.1',
    'GET /hello?name={{debug}} HTTP/1.1',
    'GET /hello?name={{environment}} HTTP/1.1',
    'GET /hello?name={{joiner}} HTTP/1.1',
    'GET /hello?name={{cycler}} HTTP/1.1',
    'GET /hello?name={{lipsum}} HTTP/1.1',
    'GET /hello?name={{namespace}} HTTP/1.1',
    'GET /hello?name=}}}{{groovy}}{{groovy}}println(1){{/groovy}} HTTP/1.1',
    ...each(
      "GET /hello?name={{'a'|{}}} HTTP/1.1",
      'safe lower join e escape tojson pprint list length format attr map filter replace raw reverse',
    ),
    ...each(
      'GET /hello?name={%25+{}+1+%25}x{%25+endif+%25} HTTP/1.1',
      `for set import include extends macro block with raw debug load print module autoescape assign call do
    apply filter csrf_token from while try`,
    ),
    ...each(
      'GET /hello?name={{7|{}:7}} HTTP/1.1',
      `add times plus minus divided_by modulo append prepend slice default cut stringformat date truncate
    truncatewords`,
    ),
    ...each('GET /hello?name={{a.{}}} HTTP/1.1', 'password secret_key secretkey signer _meta'),
    ...each('GET /hello?name={}+_.VERSION}} HTTP/1.1', '{{= ${= <%25='),
    'GET /{{self}} HTTP/1.1',
    ...each(
      'GET /hello?name={}.__class__ HTTP/1.1',
      'request config self session app url_for get_flashed_messages lipsum cycler joiner url_for()',
    ),
    'GET /hello?name=request["__class__"] HTTP/1.1',
    "GET /hello?name=request['__class__'] HTTP/1.1",
    { request: 'GET / HTTP/1.1', referrer: 'https://www.example.com/hello?name={{self}}' },
    { request: 'GET / HTTP/1.1', agent: '{{self}}' },
  ],
  misses: [
    'GET /t?name={{user.name}} HTTP/1.1', // an unfilled template of a site
    'GET /s?q=50%25+off+{sale} HTTP/1.1',
    'GET /t?name={{session}} HTTP/1.1',
    'GET /t?name={{passwords.hint}} HTTP/1.1',
    'GET /t?name=${=_} HTTP/1.1',
    'GET /q?text=python+type(x).__class__ HTTP/1.1',
    { message: 'upstream timed out, request: "GET /hello?name={{self}} HTTP/1.1"' },
    'GET /hello?name={{requests.environ}} HTTP/1.1',
    "GET /hello?name={{'a'|uppers}} HTTP/1.1",
  ],
})
