import { defineFormat } from '../format.ts'
import { RailsReader } from '../rails.ts'

export default defineFormat({
  id: 'ruby/rails',
  title: 'Rails, as it logs unless told otherwise',
  docs: 'https://guides.rubyonrails.org/debugging_rails_applications.html#the-logger',
  specificity: 9,
  reader: () => new RailsReader(),

  samples: [
    {
      line: 'Started GET "/login?a="b"" for 192.0.2.9 at 2026-11-21 04:22:29 +0100\nProcessing by UsersController#login as HTML\n  Parameters: {"a"=>"b"}\nCompleted 401 Unauthorized in 12ms (ActiveRecord: 0.0ms)',
      gives: {
        method: 'GET',
        target: '/login?a="b"',
        source: '192.0.2.9',
        time: '2026-11-21T03:22:29.000Z',
        status: 401,
        duration: 12,
      },
    },
    {
      line: '[a1b2] [shop] Started POST "/x" for 2001:db8::9 at 2026-11-21 04:22:29 +0000',
      gives: {
        method: 'POST',
        target: '/x',
        source: '2001:db8::9',
        time: '2026-11-21T04:22:29.000Z',
      },
    },
  ],
  rejects: ['Started the server at noon', 'Completed 200 OK in 5ms'],
})
