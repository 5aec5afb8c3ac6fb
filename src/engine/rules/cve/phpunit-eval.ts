import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cve/phpunit-eval',
  title: 'PHPUnit eval-stdin.php',
  why: 'A script of PHPUnit runs the body of the request as PHP; it ships inside vendor folders that should not be public.',
  ja: {
    title: 'PHPUnit の eval-stdin.php',
    why: 'PHPUnit の補助スクリプトは、送られた本文を PHP として実行します。公開すべきでない vendor フォルダーごと配置されたサイトが狙われます。',
  },
  severity: 'high',
  stage: 'execute',
  attack: ['T1190'],
  cwe: [94],
  cve: ['CVE-2017-9841'],
  refs: ['https://nvd.nist.gov/vuln/detail/CVE-2017-9841'],

  where: ['target'],
  needs: [['eval-stdin.php']],
  match: /\/eval-stdin\.php(?:$|[/?])/i,

  hits: [
    'POST /vendor/phpunit/phpunit/src/Util/PHP/eval-stdin.php HTTP/1.1',
    'GET /shop/lib/phpunit/src/Util/PHP/eval-stdin.php HTTP/1.1',
    'POST /vendor/phpunit/phpunit/src/Util/PHP/eval-stdin.php/ HTTP/1.1',
  ],
  misses: [
    'GET /vendor/phpunit/LICENSE HTTP/1.1',
    'GET /blog/eval-stdin.php-attacks HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: 'https://www.example.com/vendor/phpunit/phpunit/src/Util/PHP/eval-stdin.php',
    },
  ],
})
