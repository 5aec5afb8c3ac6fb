import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'sqli/xpath',
  title: 'XPath in a value',
  why: 'Asks the XML document behind a page for its nodes: how many there are, what they are called, how a text begins.',
  ja: {
    title: '値の中の XPath',
    why: 'ページの裏の XML 文書に、節の数や名前、文字列の先頭などを尋ねます。',
  },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [643],
  refs: [
    'https://owasp.org/www-community/attacks/XPATH_Injection',
    'https://www.w3.org/TR/xpath-31/',
  ],
  falsePositives: 'Pages on which people try out XPath.',

  where: ['arg'],
  needs: [
    [
      'child::',
      'parent::',
      'ancestor',
      'descendant',
      'following-sibling',
      'preceding-sibling',
      'attribute::',
      'count(/',
      'count(@',
      'string-length(',
      'codepoints-to-string',
      'starts-with(.',
      'contains(.',
      'contains(*',
      'name()',
      'text()',
      'position()',
      '*[',
      ...['or', 'and'].flatMap((word) => [`'${word} `, `' ${word} `, `"${word} `, `" ${word} `]),
      "doc('",
      'doc("',
    ],
  ],
  match:
    /\b(?:child|parent|ancestor|descendant|following-sibling|preceding-sibling|attribute)(?:-or-self)?::[\w*@]|\bcount\(\s?(?:\/|@\*)|\bstring-length\(\s?[/@'"\w.]|\bcodepoints-to-string\(|\b(?:starts-with|contains)\(\s?(?:\.{1,2}\s?[/,]|\*\s?,)|\b(?:local-)?name\(\)\s?=|\btext\(\)\s?=|\[\s?position\(\)\s?[<=>]|\/\*\[|^[\w.[\]-]{1,40}=[^'"]{0,40}['"]\)?\s?(?:or|and)\s{1,3}(?:(?:contains|starts-with)\(\s?[\w@./*-]{1,40}\s?,|(?:true|false|last)\(\)|[\d='"]{1,12}\])|\bdoc\(["'](?:[a-z]+:)?\/\//i,

  hits: [
    'GET /a?x=count(/child::node())',
    'GET /a?x=count(@*)',
    ...each(
      'GET /a?x=1+and+{}::*',
      'child parent ancestor descendant following-sibling preceding-sibling attribute',
    ),
    'GET /a?x=x+and+string-length(a)%3D7',
    'GET /a?x=substring(a,2,1)%3Dcodepoints-to-string(97)',
    "GET /a?x=a')+and+starts-with(../b,'c",
    "GET /a?x=a')+and+contains(.,'c",
    "GET /a?x=')]|//user/*[contains(*,'",
    "GET /a?x=x'+or+name()='a",
    "GET /a?x=x+or+text()='a'",
    'GET /a?x=a[position()=1]',
    'GET /a?x=//*[1]',
    ...each(
      "GET /a?x=a'+{}",
      `or+contains(a,'b and+starts-with(a,'b or+true() or+false() or+last() or+1] or+1=1]`,
    ),
    ...each('GET /a?x={}+contains(a,"b', `a'or a'and a'+and a"or a"and a"+or a"+and`),
    "GET /a?x=*+and+doc('//203.0.113.9/a')",
    'GET /a?x=*+and+doc("http://203.0.113.9/a")',
  ],
  misses: [
    'GET /a?q=contains(water)',
    'GET /a?$filter=contains(Title,%27rock%27)',
    'GET /a?q=count(items)',
    "GET /a?$filter=a+eq+'b'+or+contains(c,'d')",
    'GET /a?q=what+"or+contains+x',
    'GET /a?q=what+is+the+user+name()',
    'GET /a?re=/a*[bc]/',
    "GET /a?q=doc('report.pdf')",
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: 'https://www.example.com/a?x=count(/child::node())',
    },
  ],
})
