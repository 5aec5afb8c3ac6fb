import { defineFormat } from '../format.ts'
import { WebLogicReader } from '../weblogic.ts'

export default defineFormat({
  id: 'java/weblogic',
  title: 'Oracle WebLogic, server and domain logs',
  docs: 'https://docs.oracle.com/en/middleware/standalone/weblogic-server/14.1.1.0/wllog/logging_services.html',
  specificity: 9,
  reader: () => new WebLogicReader(),

  samples: [
    {
      line: "####<Nov 21, 2026 4:22:29,123 AM GMT> <Warning> <Security> <shop1> <AdminServer> <[ACTIVE] ExecuteThread: '1' for queue: 'weblogic.kernel.Default'> <<WLS Kernel>> <> <> <1795234949123> <[severity-value: 16] > <BEA-090078> <User ann in realm x has had 5 invalid login attempts from 192.0.2.9> ",
      gives: {
        time: '2026-11-21T04:22:29.123Z',
        level: 'Warning',
        program: 'Security',
        host: 'shop1',
        source: '192.0.2.9',
        message: 'User ann in realm x has had 5 invalid login attempts from 192.0.2.9',
      },
    },
    {
      line: '####<Nov 21, 2026 4:22:29 AM CET> <Info> <Management> <> <AdminServer> <main> <> <> <> <1795231349000> <BEA-141107> <Version: 14.1\nwith a line break> ',
      gives: {
        time: '2026-11-21T03:22:29.000Z',
        level: 'Info',
        program: 'Management',
        message: 'Version: 14.1\nwith a line break',
      },
    },
  ],
  rejects: ['####<Nov 21, 2026 4:22:29 AM CET> <Info> <x>', '#### a comment'],
})
