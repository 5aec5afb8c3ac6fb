import { defineFormat } from '../format.ts'
import { json } from '../json-reader.ts'

export default defineFormat({
  id: 'json/azure-front-door',
  title: 'Azure Front Door',
  docs: 'https://learn.microsoft.com/en-us/azure/frontdoor/monitor-front-door',
  specificity: 9,
  reader: json({
    needs: ['category', 'properties>trackingReference', 'properties>clientIp properties>clientIP'],
    means: {
      'properties>timeTaken': 'duration s',
      'properties>hostName': 'vhost',
      'properties>host': 'vhost',
    },
  }),

  samples: [
    {
      line: '{"category":"FrontdoorAccessLog","operationName":"Microsoft.Network/FrontDoor/AccessLog/Write","properties":{"backendHostname":"b.example:443","clientIp":"203.0.113.9","clientPort":"50382","httpMethod":"POST","httpStatusCode":"200","httpStatusDetails":"200","httpVersion":"2.0.0.0","requestBytes":"2545","requestProtocol":"HTTPS","requestUri":"https://a.example:443/x?a=1","responseBytes":"1205","rulesEngineMatchNames":[],"socketIp":"192.0.2.3","timeTaken":"0.384","timeToFirstByte":"0.1","trackingReference":"0k1y","userAgent":"u"},"resourceId":"/SUBSCRIPTIONS/S","time":"2026-10-10T13:55:36.6479719Z"}',
      gives: {
        source: '203.0.113.9',
        method: 'POST',
        target: 'https://a.example:443/x?a=1',
        protocol: 'HTTP/2.0',
        agent: 'u',
        vhost: 'a.example',
        time: '2026-10-10T13:55:36.647Z',
        status: 200,
        bytes: 1205,
        duration: 384,
      },
    },
    {
      line: '{"time":"2026-10-10T13:55:37.5Z","resourceId":"/SUBSCRIPTIONS/S","category":"FrontDoorWebApplicationFirewallLog","operationName":"Microsoft.Cdn/Profiles/WebApplicationFirewallLog/Write","properties":{"clientIP":"203.0.113.9","clientPort":"5000","socketIP":"203.0.113.9","requestUri":"https://a.example:443/?q=%27","ruleName":"r","policy":"p","action":"Block","host":"a.example","trackingReference":"r2","policyMode":"prevention"}}',
      gives: {
        source: '203.0.113.9',
        target: 'https://a.example:443/?q=%27',
        vhost: 'a.example',
        time: '2026-10-10T13:55:37.500Z',
      },
    },
  ],
  rejects: ['{"category":"FrontdoorAccessLog","time":"2026-10-10T13:55:36Z"}'],
})
