/** A virtual host as it is told apart: in small letters, without port. */
export const vhostName = (vhost: string): string => vhost.toLowerCase().replace(/:\d+$/, '')
