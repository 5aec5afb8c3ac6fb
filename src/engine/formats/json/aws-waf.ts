import { defineFormat } from '../format.ts'
import { json } from '../json-reader.ts'

export default defineFormat({
  id: 'json/aws-waf',
  title: 'AWS WAF',
  docs: 'https://docs.aws.amazon.com/waf/latest/developerguide/logging-fields.html',
  specificity: 9,
  reader: json({ needs: ['httpRequest>clientIp', 'webaclId', 'action'] }),

  samples: [
    {
      line: '{"timestamp":1791640536123,"formatVersion":1,"webaclId":"arn:aws:wafv2:eu-west-1:123456789012:regional/webacl/w/1","terminatingRuleId":"r1","terminatingRuleType":"REGULAR","action":"BLOCK","terminatingRuleMatchDetails":[{"conditionType":"SQL_INJECTION","location":"QUERY_STRING","matchedData":["10","or"]}],"httpSourceName":"ALB","ruleGroupList":[],"responseCodeSent":403,"httpRequest":{"clientIp":"203.0.113.9","country":"ZZ","headers":[{"name":"Host","value":"a.example:80"},{"name":"X-Status","value":"999"},{"name":"User-Agent","value":"curl/8.0"},{"name":"referer","value":"https://b.example/"}],"uri":"/x","args":"id=1","httpVersion":"HTTP/1.1","httpMethod":"GET","requestId":"i"},"labels":[{"name":"l"}]}',
      gives: {
        source: '203.0.113.9',
        method: 'GET',
        target: '/x?id=1',
        protocol: 'HTTP/1.1',
        referrer: 'https://b.example/',
        agent: 'curl/8.0',
        vhost: 'a.example',
        time: '2026-10-10T13:55:36.123Z',
        status: 403,
      },
    },
  ],
  rejects: ['{"action":"BLOCK","clientIp":"203.0.113.9"}'],
})
