import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'ssti/statement',
  title: 'Statement of a template language',
  why: 'A tag or directive of ERB, FreeMarker, Velocity, Smarty, Razor or Thymeleaf: where the value is run as a template, it works.',
  ja: {
    title: 'テンプレート言語の命令',
    why: 'ERB・FreeMarker・Velocity・Smarty・Razor・Thymeleaf のタグや命令です。値がテンプレートとして実行される場所で動作します。',
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
  needs: [
    [
      '<%=',
      '<%@',
      '<%!',
      '<% ',
      '<#',
      '[#',
      '{php}',
      '{/php}',
      '{literal}',
      '{$smarty',
      '{if ',
      '{math',
      '{fetch',
      '{eval',
      '{self:',
      '{system(',
      '#set',
      '#foreach',
      '#evaluate',
      '#parse',
      '#include',
      '${.',
      '@{',
      '@(',
      '@system.',
      '@html.',
      '@datetime.',
      '#{',
      '*{',
      '__${',
    ],
  ],
  match:
    /<%[\s!=@](?!\s{0,9}[\w.]{1,80}\s{0,9}%>)[^%<>]{1,200}%>|[<[]#(?:assign|list|include|import|macro|if|function|setting|attempt)\s|\{\/?(?:php|literal)\}|\{\$smarty\.|\{(?:if\s{1,3}\w{1,30}\(|math\s{1,3}equation|fetch\s{1,3}file|eval\s{1,3}var|self::|system\()|#(?:set|foreach|evaluate|parse|include)\s?\(\s?["'$]|\$\{\.(?:now|version|data_model|globals|main|locale|vars)|@\(\s?(?:\w{1,30}\.){1,6}\w{1,30}\s?[()]|@\{\s?(?:(?:var|int|string|foreach|if)\b|\w{1,30}\.)|@(?:System|Html|DateTime)\.\w{2,30}[.(]|[#*]\{[^{}]{0,80}[\w"'`]\s?["%'(`]|__\$\{[^{}]{1,200}\}__/i,

  hits: [
    "GET /hello?name=<%25=+system('id')+%25> HTTP/1.1",
    'GET /hello?name={$smarty.version} HTTP/1.1',
    'GET /hello?name=%23set($x=1) HTTP/1.1',
    "GET /hello?name=%23{system('id')} HTTP/1.1",
    'GET /hello?name=<%23assign+a=1> HTTP/1.1',
    'GET /hello?name=@(System.Environment.MachineName) HTTP/1.1',
    'GET /hello?name={php}a{/php} HTTP/1.1',
    ...each(
      'GET /hello?name=<%23{}+a=1> HTTP/1.1',
      'list include import macro if function setting attempt',
    ),
    ...each('GET /hello?name=%23{}($x=1) HTTP/1.1', 'foreach evaluate parse include'),
    "GET /<%=%20system('id')%20%> HTTP/1.1",
    {
      request: 'GET / HTTP/1.1',
      referrer: "https://www.example.com/hello?name=<%25=+system('id')+%25>",
    },
    { request: 'GET / HTTP/1.1', agent: "<%= system('id') %>" },
    ...each(
      'GET /a?x={} HTTP/1.1',
      `{if+system('id')} {math+equation='1'} {fetch+file='a'} {eval+var='a'} {self::a} {system('id')}
    \${.now} \${.version} \${.data_model} \${.globals} \${.main} \${.locale} \${.vars} @{var+a}
    @{int+a} @{string+a} @{foreach(a)} @{if(a)} @{Html.Raw(1)} @System.Diagnostics( @Html.Raw(1)
    @DateTime.Now. #{a'b'('c')} *{a('b')} __\${a}__`,
    ),
    ...each("GET /{}%20system('id')%20%> HTTP/1.1", '<%@ <%! <%%20'),
    ...each('GET /hello?name={}.version} HTTP/1.1', '{php} {/php} {literal}'),
    'GET /a?x=[%23assign+a=1] HTTP/1.1',
  ],
  misses: [
    'GET /a?tpl=${name} HTTP/1.1',
    'GET /img/<%25=item.url%25> HTTP/1.1',
    'GET /css?c=%23(ff0000) HTTP/1.1',
    'GET /s?q=<%20b%20> HTTP/1.1',
    'GET /img/{id}.png?x=@(large) HTTP/1.1',
    {
      message: 'upstream timed out, request: "GET /hello?name=<%25=+system(\'id\')+%25> HTTP/1.1"',
    },
    'GET /a?x=@{vars+a} HTTP/1.1',
  ],
})
