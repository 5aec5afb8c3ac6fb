import { isDomain } from '../url/host.ts'

/**
 * Domains below which anybody gets a name: hosts there are no kin (as in the Public Suffix List, private section, https://publicsuffix.org).
 */
const SHARED = new Set(
  `github.io gitlab.io herokuapp.com azurewebsites.net azurestaticapps.net cloudapp.net windows.net netlify.app
  vercel.app pages.dev workers.dev web.app firebaseapp.com appspot.com run.app onrender.com fly.dev
  amazonaws.com cloudfront.net awsapprunner.com elasticbeanstalk.com blogspot.com wordpress.com tumblr.com
  weebly.com wixsite.com myshopify.com squarespace.com readthedocs.io surge.sh glitch.me repl.co replit.app
  ngrok.io ngrok.app ngrok-free.app trycloudflare.com duckdns.org dyndns.org no-ip.org ddns.net
  sharepoint.com zendesk.com atlassian.net hubspotpagebuilder.com webflow.io bubbleapps.io r2.dev
  translate.goog github.dev gitpod.io codespaces.dev deno.dev plesk.page cpanel.site`.split(/\s+/),
)

/** Second levels that registries of countries sell below: co.uk, com.br, ne.jp. */
const REGISTRY = /^(?:[a-z]{1,3}|info|name|asso|gouv|govt|school|firm)\.[a-z]{2}$/

/**
 * The domain that a host shares with its neighbours: of sso.example.com and www.example.com, example.com. In small letters. Of
 * names that anybody can get a neighbour of it is the host itself; undefined: an address, or no domain at all.
 */
export function familyOf(host: string): string | undefined {
  if (!isDomain(host)) return undefined
  const parent = host.slice(host.indexOf('.') + 1)
  const common = !parent.includes('.') || SHARED.has(parent) || REGISTRY.test(parent)
  return common ? host : parent
}

/** All families that a host may be of: itself, and each domain above it that has a dot. */
export function familiesOf(host: string): readonly string[] {
  const found: string[] = []
  for (let rest = host; rest.includes('.') && found.length < 8;) {
    found.push(rest)
    rest = rest.slice(rest.indexOf('.') + 1)
  }
  return found
}
