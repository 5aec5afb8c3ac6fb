import { defineFormat } from '../format.ts'
import { commaPairs } from '../pair-reader.ts'

export default defineFormat({
  id: 'waf/pairs',
  title: 'Keys and values between commas: F5 Advanced WAF (ASM) and others',
  docs: 'https://techdocs.f5.com/en-us/bigip-15-1-0/big-ip-asm-implementations/logging-application-security-events.html',
  specificity: 5,
  reader: commaPairs({
    means: {
      ip_client: 'source',
      request: 'none',
      protocol: 'none',
      violations: 'message',
      unit_hostname: 'host',
      x_forwarded_for_header_value: 'sources',
    },
  }),

  samples: [
    {
      line: 'ASM:unit_hostname="waf1.a.example",management_ip_address="192.0.2.33",date_time="2026-10-10 13:55:36",violations="Illegal meta character, in value",response_code="0",ip_client="203.0.113.9",method="GET",protocol="HTTP",query_string="a=%27",x_forwarded_for_header_value="N/A",severity="Error",uri="/cgi/x.php",request="GET /cgi/x.php?a=%27 HTTP/1.0\\r\\nUser-Agent: Wget\\r\\n",username="N/A"',
      gives: {
        source: '203.0.113.9',
        host: 'waf1.a.example',
        timeLocal: '2026-10-10T13:55:36.000',
        method: 'GET',
        target: '/cgi/x.php?a=%27',
        level: 'Error',
        message: 'Illegal meta character, in value',
      },
    },
  ],
  rejects: ['ASM:"203.0.113.9"###"US"', 'a=1,b=2,c=3', 'src="203.0.113.9"'],
})
