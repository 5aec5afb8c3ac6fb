import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'error/unknown-action',
  title: 'Application asked for a page that scanners look for',
  why: 'An application logged an action or page it does not have, and the name is one that scanners try everywhere: .env, wp-login.php, admin.php.',
  ja: {
    title: '探索でよく使われるページの要求',
    why: 'アプリケーションが存在しない操作やページを記録しました。名前は .env・wp-login.php・admin.php など、スキャナーがどこでも試すものです。',
  },
  severity: 'low',
  stage: 'scan',
  attack: ['T1595.003'],
  cwe: [200],
  refs: [
    'https://owasp.org/www-project-web-security-testing-guide/latest/4-Web_Application_Security_Testing/02-Configuration_and_Deployment_Management_Testing/05-Enumerate_Infrastructure_and_Application_Admin_Interfaces',
    'https://attack.mitre.org/techniques/T1595/003/',
  ],

  where: ['message'],
  needs: [
    [
      'unknown action',
      'no route matches',
      'unknown page',
      'no such action',
      'route not found',
      'notfoundhttpexception',
      'unknown command',
      'not found:',
    ],
    [
      '.env',
      '.git',
      '.php',
      'wp-',
      'phpmyadmin',
      'cgi-bin',
      '.aspx',
      '.jsp',
      'actuator',
      '.bak',
      '.sql',
    ],
  ],
  match:
    /(?:unknown (?:action|page|command)|no (?:route matches|such action)|route not found|notfoundhttpexception|(?:page )?not found:)[^\n]{0,80}(?:\.(?:env|git|aspx?|jsp|bak|sql)\b|\b(?:admin|login|setup|config|install|xmlrpc|shell|phpinfo|index|test|info|upload)\.php|wp-(?:login|admin|config|includes|content)|phpmyadmin|cgi-bin|\/actuator)/i,

  hits: [
    { message: 'Unknown action admin.php' },
    { message: 'No route matches [GET] "/wp-login.php"' },
    { message: 'route not found admin.php' },
    { message: 'notfoundhttpexception admin.php' },
    { message: 'not found: admin.php' },
    { message: 'Unknown page admin.php' },
    { message: 'Unknown command admin.php' },
    { message: 'No such action [GET] "/wp-login.php"' },
    ...each({ message: 'Unknown action {}' }, '.env wp-login phpmyadmin cgi-bin /actuator'),
    ...each({ message: 'Unknown action .{}' }, 'git jsp bak sql'),
    ...each(
      { message: 'Unknown action {}.php' },
      'login setup config install xmlrpc shell phpinfo index test info upload',
    ),
    ...each({ message: 'Unknown action wp-{}' }, 'admin config includes content'),
    { message: 'Unknown action admin.aspx' },
  ],
  misses: [
    { message: 'Unknown action robots.txt' },
    { message: 'page not found: /shop/item' },
    'GET /search?q=Unknown+action+admin.php HTTP/1.1',
    { message: 'No route matches [GET] "/static/main.php-guide"' },
    { message: 'page not found: /blog/wp-hosting-compared' },
    { message: 'Unknown action .envs' },
    { message: 'Unknown action myadmin.php' },
  ],
})
