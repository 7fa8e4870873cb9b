/** What a browser says about where a request comes from; `unsaid` when nothing is said, as by a program with a token. */
export type RequestOrigin = 'portal' | 'elsewhere' | 'unsaid'

type Said = { origin: string | undefined; fetchSite: string | undefined; portalOrigin: string }

/**
 * Neither header can be set by a page's scripts. Sec-Fetch-Site is the browser's own comparison, so it holds whatever
 * name the portal is reached by; a browser that does not send it says Origin.
 */
export function requestOrigin({ origin, fetchSite, portalOrigin }: Said): RequestOrigin {
  if (fetchSite === 'same-origin') return 'portal'
  if (fetchSite === 'cross-site' || fetchSite === 'same-site') return 'elsewhere'
  if (origin === undefined) return 'unsaid'
  return origin === portalOrigin ? 'portal' : 'elsewhere'
}

const changeless = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * True for a request that may change something and is not known to come from the portal's own pages. REST is also for
 * programs, which say nothing and carry a token; Payload takes no cookie from those.
 */
export function isForged(method: string, path: string, from: RequestOrigin): boolean {
  if (changeless.has(method) || from === 'portal') return false
  return from === 'elsewhere' || !/^\/api(\/|$)/.test(path)
}
