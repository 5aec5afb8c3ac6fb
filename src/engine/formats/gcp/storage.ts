import { CloudStorageReader } from '../cloud-storage.ts'
import { defineFormat } from '../format.ts'

export default defineFormat({
  id: 'gcp/storage',
  title: 'Google Cloud Storage usage log',
  docs: 'https://cloud.google.com/storage/docs/access-logs#format',
  specificity: 9,
  reader: () => new CloudStorageReader(),

  samples: [
    {
      line: '"1772323204576123","203.0.113.61","1","","GET","/site-files/a.html?x=1","404","0","127","5678","site-files.storage.googleapis.com","https://a.example/","Agent ""1"" (x)","AEn","GET_Object","site-files","a.html"',
      gives: {
        source: '203.0.113.61',
        vhost: 'site-files.storage.googleapis.com',
        time: '2026-03-01T00:00:04.576Z',
        method: 'GET',
        target: '/site-files/a.html?x=1',
        referrer: 'https://a.example/',
        agent: 'Agent ""1"" (x)',
        status: 404,
        bytes: 127,
        duration: 5.678,
      },
    },
  ],
  rejects: [
    '"time_micros","c_ip","c_ip_type","c_ip_region","cs_method","cs_uri"',
    '"1772323204576123","203.0.113.61","1"',
  ],
})
