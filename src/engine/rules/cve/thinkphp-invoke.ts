import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cve/thinkphp-invoke',
  title: 'ThinkPHP controller call',
  why: 'ThinkPHP took controller and method names from the address, so that any function could be called.',
  ja: {
    title: 'ThinkPHP のコントローラー呼び出し',
    why: 'ThinkPHP はコントローラー名とメソッド名をアドレスから受け取るため、任意の関数を呼び出されました。',
  },
  severity: 'critical',
  stage: 'execute',
  attack: ['T1190'],
  cwe: [94],
  cve: ['CVE-2018-20062', 'CVE-2019-9082'],
  refs: [
    'https://nvd.nist.gov/vuln/detail/CVE-2018-20062',
    'https://nvd.nist.gov/vuln/detail/CVE-2019-9082',
  ],

  where: ['target'],
  needs: [['invokefunction', 'think/']],
  match:
    /think[\\/]{1,2}(?:app|request|config|template|container|view|lang|module)[\\/]|\binvokefunction\b/i,

  hits: [
    'GET /index.php?s=/Index/\\think\\app/invokefunction&function=call_user_func_array&vars[0]=md5 HTTP/1.1',
    'GET /?s=index/think%5Crequest/input&filter=phpinfo HTTP/1.1',
    ...each(
      'GET /?s=index/think%5C{}/input&filter=phpinfo HTTP/1.1',
      'app config template container view lang module',
    ),
    'GET /?a=invokefunction&b=1 HTTP/1.1',
    'GET /?s=index/think/request/input&filter=phpinfo HTTP/1.1',
  ],
  misses: [
    'GET /blog/think/different HTTP/1.1',
    'GET /docs?page=invoke HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer:
        'https://www.example.com/index.php?s=/Index/\\think\\app/invokefunction&function=call_user_func_array&vars[0]=md5',
    },
    'GET /?a=myinvokefunction&b=1 HTTP/1.1',
    'GET /?a=invokefunctions&b=1 HTTP/1.1',
  ],
})
