import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'lfi/pearcmd',
  title: 'pearcmd.php included to write a file',
  why: "PHP's own PEAR script takes its arguments from the query; included through a file hole it writes code to the disk.",
  ja: {
    title: 'pearcmd.php を使ったファイル書き込み',
    why: 'PHP 付属の PEAR スクリプトはクエリーを引数として読みます。ファイルインクルードで呼び出され、ディスクにコードを書き込まれます。',
  },
  severity: 'critical',
  stage: 'inject',
  attack: ['T1190', 'T1505.003'],
  cwe: [98],
  cve: ['CVE-2022-47945'],
  refs: [
    'https://nvd.nist.gov/vuln/detail/CVE-2022-47945',
    'https://www.php.net/manual/en/install.pear.php',
  ],

  where: ['path', 'query'],
  needs: [['pearcmd', 'config-create']],
  match: /\bpearcmd(?:\.php)?(?:$|[^\w-])|\bconfig-create\b[^\n]{0,20}[\s&+/]/i,

  hits: [
    'GET /?lang=../../../usr/local/lib/php/pearcmd&+config-create+/x+/tmp/a.php HTTP/1.1',
    'GET /index.php?+config-create+/&f=pearcmd.php HTTP/1.1',
    'GET /../../../usr/local/lib/php/pearcmd&+config-create+/x+/tmp/a.php HTTP/1.1',
    'GET /?+pearcmd.php HTTP/1.1',
    'GET /?+pearcmd HTTP/1.1',
    'GET /?+config-create+/tmp/a.php HTTP/1.1',
    'GET /?+pearcmd.php/ HTTP/1.1',
  ],
  misses: [
    'GET /search?q=pearcmder HTTP/1.1',
    'GET /app/config-creator HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer:
        'https://www.example.com/?lang=../../../usr/local/lib/php/pearcmd&+config-create+/x+/tmp/a.php',
    },
    'GET /?+mypearcmd.php HTTP/1.1',
    'GET /?+myconfig-create+/tmp/a.php HTTP/1.1',
    'GET /?+config-creates+/tmp/a.php HTTP/1.1',
  ],
})
