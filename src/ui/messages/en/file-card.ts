/** What a person can say of how a file is read, on its card in the list of files. */
export const fileCard = {
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
