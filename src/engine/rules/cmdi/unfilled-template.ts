import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cmdi/unfilled-template',
  title: 'Placeholder that an attack tool did not fill',
  why: 'The request still holds a placeholder of a scanner or exploit kit ({{interactsh-url}}, http://%s:%d): a tool, and no person, sent it.',
  ja: {
    title: '攻撃ツールの置換し忘れた目印',
    why: '{{interactsh-url}} や http://%s:%d など、スキャナーや攻撃ツールの置換されないままの目印が残っています。人ではなくツールが送ったものです。',
  },
  severity: 'medium',
  stage: 'scan',
  attack: ['T1595.002'],
  refs: [
    'https://docs.projectdiscovery.io/templates/reference/variables',
    'https://attack.mitre.org/techniques/T1595/002/',
  ],

  where: ['path', 'query', 'referrer', 'agent'],
  needs: [
    [
      '{{interactsh',
      '{{baseurl',
      '{{rooturl',
      '{{randstr',
      '{{hostname',
      '://%s',
      '%s:%d',
      '{{rand_',
      '{file}',
      '{{payload',
    ],
  ],
  match:
    /\{\{(?:interactsh|baseurl|rooturl|randstr|hostname\}|rand_|payload\})|:\/\/%s(?::%d)?|%s:%d|[./\\]\{file\}/i,

  hits: [
    'GET /a?url=http://{{interactsh-url}}/x HTTP/1.1',
    'GET /setup?ntp=http://%s:%d/bin HTTP/1.1',
    'GET /a?f=../../{FILE} HTTP/1.1',
    { request: 'GET /api HTTP/1.1', referrer: '{{RootURL}}/login' },
    ...each('GET /a?url=http://{{{}-url}}/x HTTP/1.1', 'baseurl randstr hostname} rand_ payload}'),
    'GET /http:/{{interactsh-url}}/x HTTP/1.1',
    { request: 'GET / HTTP/1.1', agent: 'http:/{{interactsh-url}}/x' },
    'GET /setup?ntp=http://%s/ HTTP/1.1',
    'GET /setup?ntp=a:%s:%d HTTP/1.1',
  ],
  misses: [
    'GET /t?name={{user.name}} HTTP/1.1', // an unfilled template of a site
    'GET /docs/{id}/edit HTTP/1.1',
    { message: 'upstream timed out, request: "GET /a?url=http://{{interactsh-url}}/x HTTP/1.1"' },
    'GET /t?name={{hostnames}} HTTP/1.1',
    'GET /docs?path={file} HTTP/1.1',
  ],
})
