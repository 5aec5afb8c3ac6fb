import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'py/import-call',
  title: 'Python code that runs a command',
  why: 'Imports os or subprocess inside a value, for a page that evaluates Python or a template.',
  ja: {
    title: 'コマンドを実行する Python コード',
    why: '値の中で os や subprocess を読み込み、Python やテンプレートを評価するページでコマンドを実行させようとしています。',
  },
  severity: 'critical',
  stage: 'execute',
  attack: ['T1190', 'T1059.006'],
  cwe: [94, 95],
  refs: [
    'https://docs.python.org/3/library/functions.html#import__',
    'https://cwe.mitre.org/data/definitions/95.html',
  ],

  where: ['path', 'query', 'referrer', 'agent'],
  needs: [
    [
      '__import__',
      'os.system',
      'os.popen',
      'os.exec',
      'os.spawn',
      'subprocess.',
      'import os',
      'import subprocess',
      'import socket',
      'import pty',
      'importlib',
      'pickle.loads',
      'exec(compile',
    ],
  ],
  match:
    /\b__import__\s?\(|\bos\.(?:system|popen\d?|exec[lv]\w{0,2}|spawn\w{1,3})\s?\(|\bsubprocess\.(?:check_output|popen|run|call|getoutput|check_call)\b|\bimport\s(?:os|subprocess|socket|pty)\s?[\n,;]|\bimportlib\.import_module\(|\bpickle\.loads\(|\bexec\(compile\(/i,

  hits: [
    "GET /a?x=__import__('os').popen('id').read() HTTP/1.1",
    'GET /a?x=subprocess.check_output(%22id%22) HTTP/1.1',
    "GET /a?x=import+os;os.system('id') HTTP/1.1",
    ...each('GET /a?x=subprocess.{}(%22id%22) HTTP/1.1', 'popen run call getoutput check_call'),
    "GET /__import__('os').popen('id').read() HTTP/1.1",
    {
      request: 'GET / HTTP/1.1',
      referrer: "https://www.example.com/a?x=__import__('os').popen('id').read()",
    },
    { request: 'GET / HTTP/1.1', agent: "__import__('os').popen('id').read()" },
    ...each(
      'GET /a?x={} HTTP/1.1',
      `os.system('id') os.popen('id') os.execl('id') os.spawnl('id') import+os; import+subprocess;
    import+socket; import+pty; importlib.import_module('os') pickle.loads(a) exec(compile('a','b','exec'))`,
    ),
  ],
  misses: [
    'GET /docs/os.system.html HTTP/1.1',
    'GET /q?text=import+oscar+films HTTP/1.1',
    'GET /3/library/subprocess.html HTTP/1.1',
    {
      message:
        "upstream timed out, request: \"GET /a?x=__import__('os').popen('id').read() HTTP/1.1\"",
    },
    "GET /a?x=my__import__('os').popen('id').read() HTTP/1.1",
    "GET /a?x=myos.system('id') HTTP/1.1",
    'GET /a?x=mysubprocess.check_output(%22id%22) HTTP/1.1',
    'GET /a?x=subprocess.check_outputs(%22id%22) HTTP/1.1',
    'GET /a?x=myimport+os; HTTP/1.1',
    "GET /a?x=myimportlib.import_module('os') HTTP/1.1",
    'GET /a?x=mypickle.loads(a) HTTP/1.1',
    "GET /a?x=myexec(compile('a','b','exec')) HTTP/1.1",
  ],
})
