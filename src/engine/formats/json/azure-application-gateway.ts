import { defineFormat } from '../format.ts'
import { json } from '../json-reader.ts'

export default defineFormat({
  id: 'json/azure-application-gateway',
  title: 'Azure Application Gateway',
  docs: 'https://learn.microsoft.com/en-us/azure/application-gateway/monitor-application-gateway-reference',
  specificity: 9,
  reader: json({
    needs: [
      'category operationName',
      'properties>clientIP properties>clientIp',
      'properties>instanceId properties>sentBytes properties>receivedBytes properties>ruleSetType properties>ruleId properties>policyId',
    ],
    means: {
      // version 2 logs seconds, version 1 milliseconds
      'properties>timeTaken': 'duration s|ms',
      'properties>requestUri': 'path',
      'properties>hostname': 'vhost',
    },
  }),

  samples: [
    {
      line: '{"timeStamp":"2026-10-10T13:55:36Z","resourceId":"/SUBSCRIPTIONS/S","operationName":"ApplicationGatewayAccess","category":"ApplicationGatewayAccessLog","properties":{"instanceId":"appgw_1","clientIP":"203.0.113.9","clientPort":57342,"httpMethod":"GET","originalRequestUriWithArgs":"/x?a=1","requestUri":"/x","requestQuery":"a=1","userAgent":"u","httpStatus":"502","httpVersion":"HTTP/1.1","receivedBytes":128,"sentBytes":313,"timeTaken":0.069,"sslEnabled":"on","host":"192.0.2.4","originalHost":"a.example","upstreamSourcePort":"5000"}}',
      gives: {
        source: '203.0.113.9',
        method: 'GET',
        target: '/x?a=1',
        protocol: 'HTTP/1.1',
        agent: 'u',
        vhost: 'a.example',
        time: '2026-10-10T13:55:36.000Z',
        status: 502,
        bytes: 313,
        duration: 69,
      },
    },
    {
      line: '{"resourceId":"/SUBSCRIPTIONS/S","operationName":"ApplicationGatewayFirewall","time":"2026-10-10T13:55:37Z","category":"ApplicationGatewayFirewallLog","properties":{"instanceId":"appgw_2","clientIp":"203.0.113.9","clientPort":"0","requestUri":"/?q=%27","ruleSetType":"OWASP","ruleId":"942130","message":"SQL Injection Attack","action":"Matched","site":"Global","hostname":"a.example","transactionId":"t"}}',
      gives: {
        source: '203.0.113.9',
        target: '/?q=%27',
        vhost: 'a.example',
        message: 'SQL Injection Attack',
        time: '2026-10-10T13:55:37.000Z',
      },
    },
    {
      line: '{"operationName":"ApplicationGatewayAccess","category":"ApplicationGatewayAccessLog","timeStamp":"2026-10-10T13:55:38Z","properties":{"instanceId":"w_0","clientIP":"203.0.113.9","httpMethod":"GET","requestUri":"/p","requestQuery":"b=2","httpStatus":200,"httpVersion":"HTTP/2.0","sentBytes":1,"timeTaken":77}}',
      gives: {
        source: '203.0.113.9',
        method: 'GET',
        target: '/p?b=2',
        protocol: 'HTTP/2.0',
        time: '2026-10-10T13:55:38.000Z',
        status: 200,
        bytes: 1,
        duration: 77,
      },
    },
  ],
  rejects: ['{"category":"ApplicationGatewayAccessLog","time":"2026-10-10T13:55:36Z"}'],
})
