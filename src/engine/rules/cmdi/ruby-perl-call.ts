import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cmdi/ruby-perl-call',
  title: 'Ruby or Perl code that starts a command',
  why: 'Calls that start a shell from Ruby or Perl, sent where a template or an eval may run them.',
  ja: {
    title: 'コマンドを起動する Ruby・Perl のコード',
    why: 'Ruby や Perl からシェルを起動する呼び出しです。テンプレートや eval で実行されることを狙っています。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1059', 'T1190'],
  cwe: [94],
  cve: ['CVE-2020-8163'],
  refs: [
    'https://nvd.nist.gov/vuln/detail/CVE-2020-8163',
    'https://docs.ruby-lang.org/en/master/command_injection_rdoc.html',
  ],

  where: ['path', 'query', 'referrer', 'agent'],
  needs: [
    [
      '@{[',
      'io.popen',
      'kernel.exec',
      'kernel.system',
      'open3.',
      'process.spawn',
      '%x(',
      '%x{',
      'perl -e',
      'ruby -e',
      'instance_eval',
      'file.read(',
      'file.open(',
      'dir.entries(',
    ],
  ],
  match:
    /\bIO\.popen\s?\(|\bKernel\.(?:exec|system)\b|\bOpen3\.(?:capture|popen)|\bProcess\.spawn\b|%x[({][a-z/]|\b(?:perl|ruby)\s-(?:M\w+\s-)?e\s|\.instance_eval\b|@\{\[\s?(?:system|getpwuid|`|exec)|\b(?:File\.(?:read|open)|Dir\.entries)\(["'/]/i,

  hits: [
    "GET /?IO.popen('id').read HTTP/1.1",
    "GET /t?x=<%=File.open('/etc/issue').read%> HTTP/1.1",
    "GET /a?x=perl+-e+'print+1' HTTP/1.1",
    "GET /a?x=ruby+-e+'print+1' HTTP/1.1",
    "GET /t?x=<%=Dir.entries('/etc/issue').read%> HTTP/1.1",
    "GET /t?x=<%=File.read('/etc/issue').read%> HTTP/1.1",
    "GET /IO.popen('id').read HTTP/1.1",
    { request: 'GET / HTTP/1.1', referrer: "https://www.example.com/?IO.popen('id').read" },
    { request: 'GET / HTTP/1.1', agent: "IO.popen('id').read" },
    ...each(
      'GET /t?x={} HTTP/1.1',
      `Kernel.exec('id') Kernel.system('id') Open3.capture2('id') Open3.popen3('id') Process.spawn('id')
    %25x(id) %25x{id} a.instance_eval @{[system('id')]} @{[getpwuid(0)]} @{[\`id\`]}
    @{[exec('id')]}`,
    ),
  ],
  misses: [
    'GET /docs/ruby/IO.popen HTTP/1.1',
    'GET /a?x=100%x HTTP/1.1',
    'GET /perl-examples?page=2 HTTP/1.1',
    { message: 'upstream timed out, request: "GET /?IO.popen(\'id\').read HTTP/1.1"' },
    "GET /?myIO.popen('id').read HTTP/1.1",
    "GET /t?x=myKernel.exec('id') HTTP/1.1",
    "GET /t?x=Kernel.execs('id') HTTP/1.1",
    "GET /t?x=myOpen3.capture2('id') HTTP/1.1",
    "GET /t?x=myProcess.spawn('id') HTTP/1.1",
    "GET /t?x=Process.spawns('id') HTTP/1.1",
    "GET /a?x=myperl+-e+'print+1' HTTP/1.1",
    'GET /t?x=a.instance_evals HTTP/1.1',
    "GET /t?x=<%=myFile.open('/etc/issue').read%> HTTP/1.1",
  ],
})
