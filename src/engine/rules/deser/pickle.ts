import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'deser/pickle',
  title: 'Pickled Python object',
  why: 'A pickle may name a function to call: whoever loads it runs it.',
  ja: {
    title: 'pickle 形式の Python オブジェクト',
    why: 'pickle は呼び出す関数を指定できます。読み込んだ側がその関数を実行します。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [502],
  refs: [
    'https://docs.python.org/3/library/pickle.html',
    'https://owasp.org/www-community/vulnerabilities/Deserialization_of_untrusted_data',
  ],

  where: ['query'],
  needs: [['gasv', 'gasw', 'cos\n', 'cposix\n']],
  match: /(?:^|[^\w+/])gAS[VW][\w+/]{1,3}A{7,9}[\w+/]|(?:^|[=\s])c(?:os|posix)\n(?:system|popen)\n/,

  hits: [
    'GET /a?s=gASVJAAAAAAAAACMBXBvc2l4lIwGc3lzdGVtlJOU HTTP/1.1',
    'GET /a?s=gASWJAAAAAAAAACMBXBvc2l4lIwGc3lzdGVtlJOU HTTP/1.1',
    'GET /a?s=Y29zCnN5c3RlbQooUydpZCcKdFIu HTTP/1.1',
    'GET /a?s=Y3Bvc2l4CnN5c3RlbQooUydpZCcKdFIu HTTP/1.1',
    ...each('GET /a?s={}%0Asystem%0A(S%27id%27%0AtR. HTTP/1.1', 'cos cposix'),
    'GET /a?s=cos%0Apopen%0A(S%27id%27%0AtR. HTTP/1.1',
  ],
  misses: [
    'GET /a?token=xgASVJAAAAAAAAACMBXBv HTTP/1.1',
    'GET /a?q=gasvergleich HTTP/1.1',
    'GET /a?s=gASVJAAAAbc HTTP/1.1',
    'GET /a?text=disc%0Asystem%0A HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: 'https://www.example.com/a?s=gASVJAAAAAAAAACMBXBvc2l4lIwGc3lzdGVtlJOU',
    },
  ],
})
