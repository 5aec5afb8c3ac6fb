import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cve/drupal-render',
  title: 'Drupalgeddon render array',
  why: 'Sends a property that starts with # into a form, which Drupal then renders by calling a function.',
  ja: {
    title: 'Drupal のレンダー配列注入（Drupalgeddon）',
    why: '「#」で始まるプロパティをフォームに送り、Drupal に任意の関数を呼び出させようとしています。',
  },
  severity: 'critical',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [94],
  cve: ['CVE-2018-7600', 'CVE-2018-7602'],
  refs: [
    'https://nvd.nist.gov/vuln/detail/CVE-2018-7600',
    'https://nvd.nist.gov/vuln/detail/CVE-2018-7602',
  ],

  where: ['query', 'arg'],
  needs: [['#post_render', '#lazy_builder', '#pre_render', '#markup', '#value']],
  match:
    /\[#(?:post_render|pre_render|lazy_builder|markup|type|access_callback|submit|value)\]|element_parents=[^&\n]{0,100}#value/i,

  hits: [
    'POST /user/register?element_parents=account/mail/%23value&ajax_form=1 HTTP/1.1',
    'POST /?q=user/password&name[%23post_render][]=passthru HTTP/1.1',
    ...each(
      'POST /?q=user/password&name[%23{}][]=passthru HTTP/1.1',
      'pre_render lazy_builder markup value',
    ),
  ],
  misses: [
    'GET /user/register HTTP/1.1',
    'GET /node/1#markup HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer:
        'https://www.example.com/user/register?element_parents=account/mail/%23value&ajax_form=1',
    },
    'GET /search?q=%23markup HTTP/1.1',
    'GET /search?q=%23pre_render+and+%23post_render HTTP/1.1',
  ],
})
