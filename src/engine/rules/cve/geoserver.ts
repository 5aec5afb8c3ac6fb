import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cve/geoserver',
  title: 'GeoServer property expression',
  why: 'GeoServer evaluates property names as XPath with Java functions.',
  ja: {
    title: 'GeoServer のプロパティ式の評価',
    why: 'GeoServer はプロパティ名を、Java の関数を呼び出せる XPath として評価してしまいます。',
  },
  severity: 'critical',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [94],
  cve: ['CVE-2024-36401'],
  refs: ['https://nvd.nist.gov/vuln/detail/CVE-2024-36401'],

  where: ['target'],
  needs: [['valuereference=', 'propertyname=']],
  match: /(?:valueReference|propertyName)=[^&\n]{0,60}(?:exec|getRuntime|java\.lang)\b/i,

  hits: [
    'GET /geoserver/wfs?request=GetPropertyValue&valueReference=exec(java.lang.Runtime.getRuntime(),%27id%27) HTTP/1.1',
    'GET /geoserver/wfs?propertyName=exec(x) HTTP/1.1',
    'GET /geoserver/wfs?propertyName=getRuntime(x) HTTP/1.1',
    'GET /geoserver/wfs?propertyName=java.lang(x) HTTP/1.1',
    'GET /geoserver/wfs?request=GetPropertyValue&valuereference=(java.lang.Runtime.getRuntime(),%27id%27) HTTP/1.1',
  ],
  misses: [
    'GET /geoserver/wfs?propertyName=name HTTP/1.1',
    'GET /wfs?valueReference=geom HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer:
        'https://www.example.com/geoserver/wfs?request=GetPropertyValue&valueReference=exec(java.lang.Runtime.getRuntime(),%27id%27)',
    },
    'GET /geoserver/wfs?propertyName=execs(x) HTTP/1.1',
  ],
})
