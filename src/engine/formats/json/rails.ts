import { defineFormat } from '../format.ts'
import { json } from '../json-reader.ts'

export default defineFormat({
  id: 'json/rails',
  title: 'Rails requests by lograge, GitLab',
  docs: 'https://docs.gitlab.com/administration/logs/',
  specificity: 8,
  reader: json({
    needs: ['controller', 'action', 'path fullpath', 'status'],
    means: { duration: 'duration ms' },
  }),

  samples: [
    {
      line: '{"method":"GET","path":"/g/p","format":"html","controller":"ProjectsController","action":"show","status":200,"time":"2026-10-10T13:55:36.135Z","params":[{"key":"path","value":"/no"}],"remote_ip":"203.0.113.9","user_id":7,"username":"ann","ua":"u","queue_duration_s":0.004,"db_duration_s":0.01,"duration_s":0.9}',
      gives: {
        source: '203.0.113.9',
        method: 'GET',
        target: '/g/p',
        agent: 'u',
        user: 'ann',
        time: '2026-10-10T13:55:36.135Z',
        status: 200,
        duration: 900,
      },
    },
    {
      line: '{"method":"POST","path":"/users/sign_in","format":"html","controller":"SessionsController","action":"create","status":422,"duration":12.5,"view":1.2,"db":3.4,"ip":"2001:db8::5","host":"a.example","@timestamp":"2026-10-10T13:55:37.000+02:00","params":{"user":"no"}}',
      gives: {
        source: '2001:db8::5',
        method: 'POST',
        target: '/users/sign_in',
        vhost: 'a.example',
        time: '2026-10-10T11:55:37.000Z',
        status: 422,
        duration: 12.5,
      },
    },
  ],
  rejects: ['{"controller":"x","action":"y","time":"2026-10-10T13:55:36Z"}'],
})
