import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'java/runtime-call',
  title: 'Java class that starts a process',
  why: 'Names Runtime, ProcessBuilder or a script engine: what an expression or template injection needs to run a command.',
  ja: {
    title: 'プロセスを起動する Java クラスの利用',
    why: 'Runtime・ProcessBuilder・スクリプトエンジンの名前が含まれます。式やテンプレートの注入からコマンドを実行するために使われます。',
  },
  severity: 'critical',
  stage: 'execute',
  attack: ['T1190', 'T1059'],
  cwe: [94, 917],
  refs: [
    'https://owasp.org/www-community/vulnerabilities/Expression_Language_Injection',
    'https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/lang/Runtime.html',
  ],

  where: ['path', 'query', 'referrer', 'agent', 'user'],
  needs: [
    [
      'getruntime',
      'processbuilder',
      'scriptenginemanager',
      'java.lang.runtime',
      'processimpl',
      'freemarker.template.utility',
      'ioutils.tostring',
      'com.sun.rowset',
      'filesystemxmlapplicationcontext',
      'classpathxmlapplicationcontext',
      'groovy.lang',
      'java.net.url(',
      'java.util.scanner',
      '.execute().text',
    ],
  ],
  match:
    /\bgetRuntime\s?\(|\bjava\.lang\.(?:Runtime|ProcessBuilder|ProcessImpl)\b(?!\.html)|\bnew\s+ProcessBuilder\b|\bProcessBuilder\s?\(|\bScriptEngineManager\s?\(|freemarker\.template\.utility\.(?:Execute|ObjectConstructor|JythonRuntime)|\bIOUtils\.toString\(|com\.sun\.rowset\.JdbcRowSetImpl|(?:FileSystem|ClassPath)XmlApplicationContext\s?\(|\bgroovy\.lang\.GroovyShell|new\s+java\.(?:net\.URL|util\.Scanner)\(|\.execute\(\)\.text\b/i,

  hits: [
    "GET /a?x=java.lang.Runtime.getRuntime().exec('id') HTTP/1.1",
    'GET /a?x=new+javax.script.ScriptEngineManager() HTTP/1.1',
    'GET /a?x="freemarker.template.utility.Execute"?new() HTTP/1.1',
    'GET /a?x="freemarker.template.utility.ObjectConstructor"?new() HTTP/1.1',
    'GET /a?x="freemarker.template.utility.JythonRuntime"?new() HTTP/1.1',
    "GET /java.lang.Runtime.getRuntime().exec('id') HTTP/1.1",
    {
      request: 'GET / HTTP/1.1',
      referrer: "https://www.example.com/a?x=java.lang.Runtime.getRuntime().exec('id')",
    },
    { request: 'GET / HTTP/1.1', agent: "java.lang.Runtime.getRuntime().exec('id')" },
    { request: 'GET / HTTP/1.1', user: "java.lang.Runtime.getRuntime().exec('id')" },
    ...each(
      'GET /a?x={} HTTP/1.1',
      `getRuntime().a java.lang.Runtime java.lang.ProcessBuilder java.lang.ProcessImpl new+ProcessBuilder
    ProcessBuilder('id') IOUtils.toString(a) com.sun.rowset.JdbcRowSetImpl FileSystemXmlApplicationContext('http://203.0.113.9/a')
    ClassPathXmlApplicationContext('http://203.0.113.9/a') groovy.lang.GroovyShell new+java.net.URL('http://203.0.113.9')
    new+java.util.Scanner(a) 'id'.execute().text`,
    ),
  ],
  misses: [
    'GET /api/java/lang/Runtime.html HTTP/1.1',
    'GET /docs/java.lang.Runtime.html HTTP/1.1',
    'GET /q?text=processbuilder HTTP/1.1',
    {
      message:
        'upstream timed out, request: "GET /a?x=java.lang.Runtime.getRuntime().exec(\'id\') HTTP/1.1"',
    },
    'GET /a?x=mygetRuntime().a HTTP/1.1',
    'GET /a?x=myjava.lang.Runtime HTTP/1.1',
    'GET /a?x=java.lang.Runtimes HTTP/1.1',
    'GET /a?x=mynew+ProcessBuilder HTTP/1.1',
    'GET /a?x=new+ProcessBuilders HTTP/1.1',
    "GET /a?x=myProcessBuilder('id') HTTP/1.1",
    'GET /a?x=new+javax.script.myScriptEngineManager() HTTP/1.1',
    'GET /a?x=myIOUtils.toString(a) HTTP/1.1',
    'GET /a?x=mygroovy.lang.GroovyShell HTTP/1.1',
    "GET /a?x='id'.execute().texts HTTP/1.1",
  ],
})
