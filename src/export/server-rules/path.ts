/**
 * Paths that may be written into a server's configuration: printable ASCII without quotes, backslashes, spaces, variables,
 * braces and comment signs, so that each grammar takes them as they stand. Others are left out and counted.
 */
export const sayable = (path: string): boolean =>
  /^\/[\w!%&()*+,./:=@~-]{1,300}$/.test(path) && !path.includes('//') && path !== '/'

/** A literal for a regular expression of PCRE: letters, digits, `/`, `_`, `-` as they are, all else as its code. */
export const pcre = (path: string): string =>
  path.replace(/[^\w/-]/g, (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)
