/** What a path looks like: bits. */
export const PathKind = {
  /** Fetched by a page, not by a person: images, styles, scripts, fonts, media. */
  asset: 1,
  php: 2,
  /** Browsers, crawlers and feed readers ask for it by themselves, whether it is there or not. */
  unasked: 4,
  /** A login form or endpoint. */
  login: 8,
  /** Of logins: answers 200 only when it worked, unlike a form that is shown again. */
  loginApi: 16,
  /** Of logins: WordPress XML-RPC, which also serves well-meant programs and always answers 200. */
  xmlrpc: 32,
} as const

const ASSET =
  /\.(?:css|js|mjs|map|png|jpe?g|gif|svg|ico|cur|webp|avif|bmp|tiff?|woff2?|ttf|otf|eot|mp[34]|m4[av]|webm|og[gv]|wav|flac|mov|avi|swf|m3u8|ts)$/i
const PHP = /\.(?:php\d?|phtml|phar)$/i
const UNASKED =
  /(?:^|\/)(?:favicon[^/]*|robots\.txt|humans\.txt|security\.txt|ads\.txt|app-ads\.txt|llms\.txt|sitemap[^/]*|apple-touch-icon[^/]*|apple-app-site-association|browserconfig\.xml|crossdomain\.xml|clientaccesspolicy\.xml|manifest\.json|[^/]*\.webmanifest|wpad\.dat|opensearch\.xml|rss(?:\.xml)?|atom(?:\.xml)?|feeds?|(?:index|feed)\.(?:rss|rdf|atom|xml))\/?$|^\/\.well-known\//i
const LOGIN =
  /(?:^|\/)(?:wp-login|xmlrpc|log-?in|sign-?in|logon|do_?login|user_?login|admin_?login|authenticate|authori[sz]e|auth|sessions?|token|j_security_check|j_spring_security_check|administrator\/index)(?:\.(?:php|aspx?|jsp|do|action|cgi|html?|json))?\/?$/i
const LOGIN_API =
  /(?:^|\/)(?:authenticate|authori[sz]e|auth|sessions?|token)(?:\.json)?\/?$|^\/(?:api|rest|graphql)\//i

/** Bits of PathKind of a path. A login or an asset is known by its end: 200 characters of a longer path do. */
export function kindOf(path: string): number {
  const at = path.indexOf(';') // matrix parameters: /login;jsessionid=…
  const plain = (at < 0 ? path : path.slice(0, at)).slice(-200)
  if (ASSET.test(plain))
    return UNASKED.test(plain) ? PathKind.asset | PathKind.unasked : PathKind.asset
  let kind = PHP.test(plain) ? PathKind.php : 0
  if (UNASKED.test(plain)) kind |= PathKind.unasked
  if (LOGIN.test(plain)) kind |= PathKind.login | (LOGIN_API.test(plain) ? PathKind.loginApi : 0)
  if (/\/xmlrpc\.php$/i.test(plain)) kind |= PathKind.xmlrpc
  return kind
}

const LONG_ID = /[\da-f]{8}(?:-?[\da-f]{4,}){1,4}|\d+/gi

/** The path with numbers and long ids made equal: /item/17 and /item/18 are one shape. */
export function shapeOf(path: string): string {
  return path.toLowerCase().replace(LONG_ID, '0')
}

/** Extensions as numbers: see `packedEnd`. */
const ASSET_ENDS = new Set(
  [
    'css js mjs map png jpg jpeg gif svg ico cur webp avif bmp tif tiff woff woff2 ttf otf eot',
    'mp3 mp4 m4a m4v webm ogg ogv wav flac mov avi swf m3u8 ts',
  ]
    .join(' ')
    .split(' ')
    .map((end) =>
      packedEnd(
        Uint8Array.from(`.${end}`, (c) => c.charCodeAt(0)),
        0,
        end.length + 1,
      ),
    ),
)

/** Whether the path of bytes `[from, to)` is an asset. As `kindOf`, without making a text: asked once per distinct path. */
export function isAsset(bytes: Uint8Array, from: number, to: number): boolean {
  return ASSET_ENDS.has(packedEnd(bytes, from, to))
}

/** The up to five letters after the last dot as one number; 0 where there is none. */
function packedEnd(bytes: Uint8Array, from: number, to: number): number {
  let packed = 0
  let scale = 1
  for (let i = to - 1; i >= from && i >= to - 6; i--) {
    const byte = bytes[i] as number
    if (byte === 0x2e) return packed
    if (byte === 0x2f) return 0
    packed += (byte | 0x20) * scale
    scale *= 256
  }
  return 0
}
