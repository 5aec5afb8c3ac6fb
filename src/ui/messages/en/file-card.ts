/** What a person can say of how a file is read, on its card in the list of files. */
export const fileCard = {
  readAs: (name: string, day: string) => `read as you chose for ${name} on ${day}`,
  useDetected: 'Use what was detected',
  choices: 'Files read as you chose',
  choicesText: 'Later files of the same name and look are read so at once.',
  noChoices: 'Nothing was chosen yet.',
  choiceOf: (how: string, name: string, day: string) => `${how}: as ${name}, ${day}`,
  forget: (name: string) => `Forget what was chosen for ${name}`,
  client: 'Source of a request',
  clientOf: (name: string) => `Source of the requests of ${name}`,
  clientDefault: 'as the format has it',
  clients: {
    public: 'first public address',
    left: 'leftmost of the list',
    right: 'rightmost of the list',
    peer: 'who had the connection',
  },
  behindProxy: (address: string, share: string) =>
    `Most requests (${share}) come from ${address}: the client is probably in another field.`,
  behindProxies: (address: string, share: string) =>
    `Most requests (${share}) come from proxies such as ${address}: the client is probably in another field.`,
  takeList: 'Take the first public address of the list',
  logClient:
    'The lines have no other address. To have it in the log: set_real_ip_from and real_ip_header in nginx, RemoteIPHeader (mod_remoteip) and %a in Apache.',
}
