import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'ssti/latex',
  title: 'LaTeX that reads files or runs commands',
  why: 'Commands of TeX that read or write files of the server, or run a shell: for pages that typeset what they are given.',
  ja: {
    title: 'ファイル読み取りやコマンド実行を行う LaTeX',
    why: 'サーバーのファイルの読み書きやシェルの実行を行う TeX のコマンドです。入力を組版するページを狙います。',
    falsePositives: 'TeX そのものを扱うサイトです。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190', 'T1059'],
  cwe: [94],
  refs: [
    'https://0day.work/hacking-with-latex/',
    'https://www.texdev.net/2009/10/06/what-does-write18-mean/',
  ],
  falsePositives: 'Sites about TeX itself.',

  where: ['arg', 'path'],
  needs: [
    [
      'write18',
      '\\openin',
      '\\openout',
      '\\newread',
      '\\newwrite',
      '\\lstinputlisting',
      '\\verbatiminput',
      '\\input{/',
      '\\input{|',
      '\\input|',
      '\\include{/',
      '\\catcode',
    ],
  ],
  match:
    /\\(?:immediate\s?\\)?(?:write18\b|open(?:in|out)\s?[\d\\]|new(?:read|write)\s?\\|lstinputlisting\s?[[{]|verbatiminput\s?\{|input(?:\{["|/]|\|)|include\{\/|catcode\s?`)/i,

  hits: [
    'GET /tex?f=%5Cinput%7B/a%7D HTTP/1.1',
    'GET /tex?f=%5Cwrite18%7Bid%7D HTTP/1.1',
    ...each(
      'GET /tex?f={} HTTP/1.1',
      String.raw`\write18{id} \immediate\write18{id} \openin5=a \openin\a \openout\a \newread\a \newwrite\a \lstinputlisting{/a}
      \lstinputlisting[a]{/a} \verbatiminput{/a} \input{/a} \input{|id} \input|id \include{/a} \catcode${'`'}\%25`,
    ),
    'GET /tex/%5Cinput%7B/a%7D HTTP/1.1',
  ],
  misses: [
    'GET /tex?f=%5Cfrac%7B1%7D%7B2%7D HTTP/1.1',
    'GET /tex?q=input{/a} HTTP/1.1',
    'GET /tex?q=what+does+%5Ccatcode+do HTTP/1.1',
    'GET /tex?q=%5Cinputs{/a} HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: 'https://www.example.com/tex?f=%5Cinput%7B/a%7D',
    },
  ],
})
