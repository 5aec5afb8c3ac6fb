import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'lfi/iis-path-trick',
  title: 'Path that ASP.NET or NTFS reads otherwise',
  why: 'An empty session id in brackets within the path, or a stream such as ::$INDEX_ALLOCATION: IIS opens another folder than the one it checked.',
  ja: {
    title: 'ASP.NET や NTFS が別に解釈するパス',
    why: 'パス中の空のセッション ID「（S(x)）」や「::$INDEX_ALLOCATION」などのストリーム指定です。IIS が検査したものとは別のフォルダーが開かれます。',
  },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1190', 'T1083'],
  cwe: [22, 41],
  cve: ['CVE-2023-36899'],
  refs: [
    'https://learn.microsoft.com/openspecs/windows_protocols/ms-fscc/c54dec26-1551-4d3a-a0ea-4fa40f848eb3',
    'https://msrc.microsoft.com/update-guide/vulnerability/CVE-2023-36899',
  ],

  where: ['path', 'arg'],
  needs: [['::$', '/(s(', '/(a(', '/(f(', '/(y(', '/(x(', '/(g(']],
  match: /::\$(?:DATA|INDEX_ALLOCATION)\b|(?:^|\/)\((?:[A-Z]\([^()/]{0,16}\)){1,4}\)(?:$|[\w/])/i,

  hits: [
    'GET /bin::$INDEX_ALLOCATION/a.dll HTTP/1.1',
    'GET /(S(x))/b/(S(x))in/a.dll HTTP/1.1',
    ...each('GET /a?f=web.config::{} HTTP/1.1', '$DATA $INDEX_ALLOCATION'),
    'GET /(S(x))/admin/(S(x))/main.aspx HTTP/1.1',
    ...each('GET /b/({}(x))in/a.dll HTTP/1.1', 'A F Y X G'),
  ],
  misses: [
    'GET /(S(lit3py55t21z5v55vlm25s55))/main.aspx HTTP/1.1',
    'GET /wiki/Foo_(S(x)) HTTP/1.1',
    'GET /a?expr=f::$x HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: 'https://www.example.com/bin::$INDEX_ALLOCATION/a.dll',
    },
  ],
})
