/*
 * What keys mean. Servers, proxies, clouds and loggers name the same things differently; all the names are in this table,
 * so that a log nobody wrote a format for is read as well. Names are compared without case and without `_`, `-`, `@` and
 * blanks; a dot within a key parts it as nesting does.
 */

/** What a value is. The first are text, taken as they stand; the rest are worked on. */
export const ROLES = [
  'none',
  'source',
  'sources',
  'method',
  'target', // with its query, if there is one
  'path', // to which a query given apart is added
  'query',
  'protocol',
  'request',
  'referrer',
  'agent',
  'vhost',
  'user',
  'level',
  'message',
  'host',
  'program',
  'pid',
  'hostOrVhost', // the virtual host of a request, the machine of anything else
  'clientOrVhost', // LTSV's `host`: the client, and many a server's name for its virtual host
  'headerName',
  'headerValue',
  'time',
  'status',
  'bytes',
  'duration',
  'priority', // of syslog, 0 to 7
] as const
export type RoleName = (typeof ROLES)[number]
export const Role = Object.fromEntries(ROLES.map((role, i) => [role, i])) as Record<
  RoleName,
  number
>

/** Ms in one of what a duration without a unit counts. 0: seconds if it has a fraction, else milliseconds. */
export const UNITS = [1, 1000, 1e-3, 1e-6, 0] as const
const UNIT_NAMES = ['ms', 's', 'us', 'ns', 's|ms'] as const

/** A role, its unit and how good a name for it this is: the best name that a line has wins. */
export interface Meaning {
  readonly role: number
  /** Place in UNITS. */
  readonly unit: number
  /** 1 and up. */
  readonly rank: number
}

const NONE: Meaning = { role: 0, unit: 0, rank: 0 }

/**
 * Names of each role, the best first. `a>b`: `b` in an object `a`. Behind `*` stand names that are used for other things
 * too: they count where no object around them speaks of something else.
 */
const NAMES: Readonly<Record<string, string>> = {
  source: `clientip ipclient clienthost client>ip client>address source>ip source>address clientipaddress realip remoteip
    remoteaddr remoteaddress remotehost sourceip sourceipaddress sourceaddress srcip ipaddress ipaddr callerip peerip
    peeraddress cip id>origh cliip downstreamremoteaddress downstreamdirectremoteaddress net>peer>ip net>sock>peer>addr network>client>ip
    network>peer>address caddr socketip clientaddr peeraddr userip originip visitorip requestip fromip ip * client remote peer
    rhost src address addr`,
  sources: `xforwardedfor httpxforwardedfor forwardedfor xff requestxforwardedfor proxyaddxforwardedfor fwd httpforwarded forwarded`,
  method: `requestmethod httpmethod clientrequestmethod http>request>method http>method csmethod httpverb verb reqmethod
    httprequestmethod * method`,
  target: `requesturi originalrequesturiwithargs clientrequesturi requesturl url>original url>full http>target http>url
    requesttarget rawurl rawuri originalurl originaluri fullpath fullurl requestfulluri httptarget httprequesturi urioriginal
    pathwithquery requestpathandquery`,
  path: `urlstem requestpath clientrequestpath csuristem uristem uripath urlpath url>path http>path httppath httpuri httpurl
    reqpath resourcepath cfrequestpath pathname documenturi endpoint * uri url path rawpath`,
  query: `querystring requestquery csuriquery uriquery urlquery url>query clientrequestquery requestquerystring httpquery
    querystr queryparams * args query rawquery search`,
  protocol: `serverprotocol requestprotocol httpprotocol httpversion clientrequestprotocol requestproto http>version
    http>flavor http>protocol csversion httprequestprotocol * protocol proto`,
  request: `requestline firstrequest httprequest requestfirstline rawrequest firstline requestraw httprequestline requestfull fullrequest * request req routekey`,
  referrer: `referer referrer httpreferer httpreferrer clientrequestreferer requestreferer http>request>referrer
    http>referer httprequestreferer refererurl httprefer referrerurl csreferer reqreferer`,
  agent: `useragent httpuseragent httpagent clientrequestuseragent requestuseragent useragent>original http>useragent
    httprequestuseragent csuseragent clientuseragent ua reqagent * agent`,
  vhost: `httphost virtualhost vhost requesthost request>host req>host clientrequesthost http>host cshost hostheader
    originalhost authority requestauthority urlhost domainname requestaddr url>domain server>address httprequesthost sni servername domain
    http>hostname reqhost httphostname sitename site`,
  hostOrVhost: `host`,
  user: `remoteuser clientusername username authuser authenticateduser user>name usr>name csusername requser basicauthuser
    uname * user login auth userid`,
  level: `levelname severitytext level severity loglevel log>level lvl`,
  message: `message msg logmessage textpayload messages>message auditdata>messages * errormessage error description details>msg
    event text body short message shortmessage eventname signature`,
  host: `hostname host>name serverhostname machinename computername nodename`,
  program: `syslogidentifier programname program appname process>name service>name * app application service comm`,
  pid: `pid processid process>pid procid`,
  priority: `priority`,
  time: `httpmessage>start unixtimestamp startutc starttime edgestarttimestamp requeststarttime realtimetimestamp timestamp time datetime eventtime
    timelocal timeiso8601 timeunixnano starttimestamp startlocal requesttimestamp ts timestampms timestampiso logtime timegenerated
    eventtimestamp acceptdate requestdate sourcerealtimetimestamp edgeendtimestamp endtime receivetimestamp asctime timeunix unixtime epoch
    msec date startedat reqtimesec when observedtimestamp * created createdat t at start`,
  status: `httpstatus httpstatuscode statuscode responsestatus responsestatuscode responsecode requeststatus downstreamstatus
    edgeresponsestatus http>response>statuscode http>statuscode scstatus httpcode httpresponsecode httpresponsestatus
    response>status response>code res>statuscode res>status resp>status responsecodesent statuscodesent laststatus lastrequeststatus
    finalstatus originresponsestatus originstatus elbstatuscode upstreamstatus * status code response`,
  bytes: `bodybytessent bytessentbody responsebytes responsesize responsesizebytes edgeresponsebytes downstreamcontentsize sentbytes bytessent
    http>response>body>bytes http>response>bytes http>response>body>size http>responsecontentlength responsebodysize
    responselength responsebodylen responsecontentlength scbytes writtenbytes byteswritten bytesout bodysize respsize response>bytes
    response>size response>length outbytes resbytes * size bytes length contentlength`,
  'duration s': `requesttime requesttimes durations durationseconds durationsec latencys latencyseconds elapseds elapsedseconds reqtime
    requestdurations requestdurationseconds timetakens timetakenseconds requesttimesec requesttimeseconds responsetimesec`,
  'duration ms': `latencies>request durationms requesttimems requesttimemilli requestdurationms totalrequesttime generationtimemilli latencyms responsetimems elapsedms
    timetakenms tookms timems totaltimems durationmillis * duration latency responsetime elapsed elapsedtime timetaken took
    requestduration totaltime processingtime runtime ta`,
  'duration us': `durationus durationusec durationmicros durationmicroseconds reqtimemicrosec latencyus elapsedus elapsedusec
    requesttimeus timetakenus responsetimeus`,
  'duration ns': `durationns durationnano durationnanos latencyns elapsedns event>duration`,
}

/** Names of headers as far as they are read; any others are whatever a client sends, and never taken for a field. */
const HEADERS: Readonly<Record<string, RoleName>> = {
  host: 'vhost',
  authority: 'vhost',
  useragent: 'agent',
  referer: 'referrer',
  xforwardedfor: 'sources',
  forwarded: 'sources',
}

/** Objects that say nothing about what is in them. */
const PLAIN =
  words(`request req http httprequest client response res resp httpresponse properties transaction log logs event data fields
  jsonpayload protopayload context ctx connection server records record payload attributes access nginx apache traefik caddy envoy haproxy
  modlog modproxy modhttp httpmessage attackdata network net meta metadata extra source details result message msg info entry json attrs httprequestinfo
  auditdata messages requestinfo proxy attr alert latencies id t`)
/** Objects of an answer: of a request's fields only status, size and time are in them. */
const ANSWER = words('response res resp httpresponse answer')
/** Objects of headers, of a request or an answer. */
const HEADER_OBJECTS = words(
  'headers requestheaders reqheaders httpheaders httprequestheaders modheaders',
)
const ANSWER_HEADERS = words('responseheaders respheaders resheaders')
/** Objects whose keys are whatever somebody sent, or which speak of somebody else than the client. */
const BANNED =
  words(`params parameters queryparams cookies cookie form formdata postdata tls serviceurl upstream upstreams backend origin ja3
  ja4 geo geoip requestcookies responsecookies tags labels trailers env environ`)

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/))
}

const RANKS = 100

/** Meanings by name, and those of names that are used for other things too. */
const MEANINGS: ReadonlyMap<string, Meaning & { readonly isVague: boolean }> = new Map(
  Object.entries(NAMES).flatMap(([key, names]) => {
    const meaning = meaningOf(key, 0)
    let isVague = false
    return names.split(/\s+/).flatMap((name, i) => {
      if (name === '*') isVague = true
      return name === '*' ? [] : [[name, { ...meaning, rank: RANKS - i, isVague }] as const]
    })
  }),
)

function meaningOf(text: string, rank: number): Meaning {
  const [name = '', unit = 'ms'] = text.split(' ')
  const place = UNIT_NAMES.findIndex((one) => one === unit)
  return { role: ROLES.findIndex((one) => one === name), unit: Math.max(0, place), rank }
}

/** The meaning that a format's own file gives a path: `duration s`, `vhost`. It goes before any other. */
export function ownMeaning(text: string): Meaning {
  return meaningOf(text, 2 * RANKS)
}

const normal = (key: string): string => key.toLowerCase().replace(/[_\-@\s$]/g, '')

/** Traefik's way of logging headers: `request_User-Agent`, `downstream_Content-Type`. */
const FLAT_HEADER = /^(request|origin|downstream)_(?=[A-Z])/

/** What a value with this path (keys with `>` between them) means. */
export function meaningAt(path: string): Meaning {
  const keys = path.split('>')
  const last = keys[keys.length - 1] as string
  const flat = FLAT_HEADER.exec(last)
  if (flat !== null) return flat[1] === 'request' ? headerMeaning(normal(last.slice(8))) : NONE
  const names = keys.flatMap((key) => key.split('.')).map(normal)
  const leaf = names[names.length - 1] as string
  const around = names.slice(0, -1)
  if (around.some((name) => HEADER_OBJECTS.has(name))) return inHeaders(names, leaf)
  return named(names, around, leaf)
}

/** The meaning of a header by its name as `normal` writes it. */
export function headerMeaning(name: string): Meaning {
  const role = HEADERS[name]
  return role === undefined ? NONE : { role: Role[role], unit: 0, rank: RANKS }
}

function inHeaders(names: readonly string[], leaf: string): Meaning {
  const place = names.findIndex((name) => HEADER_OBJECTS.has(name))
  if (names.slice(0, place).some((name) => ANSWER.has(name))) return NONE
  // AWS WAF and others list headers as pairs of name and value
  const rest = names.length - place
  if (rest === 2 && leaf === 'name') return { role: Role.headerName, unit: 0, rank: 1 }
  if (rest === 2 && leaf === 'value') return { role: Role.headerValue, unit: 0, rank: 1 }
  return rest === 2 ? headerMeaning(leaf) : NONE
}

function named(names: readonly string[], around: readonly string[], leaf: string): Meaning {
  const known =
    MEANINGS.get(names.slice(-4).join('>')) ??
    MEANINGS.get(names.slice(-3).join('>')) ??
    MEANINGS.get(names.slice(-2).join('>')) ??
    MEANINGS.get(leaf)
  if (known === undefined) return NONE
  const { role, unit, rank, isVague } = known
  const ofAnswer = role === Role.status || role === Role.bytes || role === Role.duration
  if (!ofAnswer && around.some((name) => ANSWER.has(name))) {
    // ModSecurity 2 has the protocol there
    return role === Role.protocol ? { role, unit, rank: 1 } : NONE
  }
  if (role === Role.bytes && (around.includes('request') || around.includes('req'))) return NONE
  const strange = around.some((name) => !PLAIN.has(name) && !isPartOf(names, name))
  if (strange && isVague) return NONE
  return { role, unit, rank: strange ? Math.max(1, rank - RANKS / 2) : rank }
}

/** Whether an object belongs to a name of several keys that is in the table: `url` of `url>original`. */
function isPartOf(names: readonly string[], object: string): boolean {
  const at = names.indexOf(object)
  return MEANINGS.has(names.slice(at).join('>'))
}

const asked = new Set<string>()

/** Tells that a format asks for this very path, so that it is noted even if it means nothing by itself. */
export function askFor(path: string): void {
  asked.add(path)
}

/** Whether a format asks for this very path. */
export function isAskedFor(path: string): boolean {
  return asked.has(path)
}

/** Whether nothing in the object at this path, which means `meaning` if it is a value, is ever asked for. */
export function isBanned(path: string, meaning: Meaning): boolean {
  if (asked.has(path)) return false
  const name = normal(path.slice(path.lastIndexOf('>') + 1))
  return ANSWER_HEADERS.has(name) || (BANNED.has(name) && meaning.role === Role.none)
}
