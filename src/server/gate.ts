import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { env } from '../env'
import { clientAddressHeader } from '../security/clientAddress'
import { cookiePrefix } from '../security/cookies'
import { isPersonalPath, type Surface, securityHeaders, surfaceOf } from '../security/headers'
import { announcesTooMuch, type BodyLimit, bodyLimitOf, bringsBody, limitBody } from './bodyLimit'
import { callerAddress } from './callerAddress'
import { claimedRole } from './claimedRole'
import { removeForbiddenHeaders } from './incomingHeaders'
import { isInternalAddress, settlesPageHeaders } from './internalAddress'
import { isCrowded, limitTime } from './limitTime'
import { lookInstead } from './lookInstead'
import { leaveUnread, type Refusal, refuse } from './refuse'
import { isForged, requestOrigin } from './requestOrigin'
import { isLongQuery, pathOfTarget } from './requestTarget'
import { armResponse } from './responseHeaders'

const portal = new URL(env.portalUrl)
const signer = { secret: env.payloadSecret, cookieName: `${cookiePrefix}-token` }
const pageMethods = new Set(['GET', 'HEAD', 'OPTIONS', 'POST'])
const methods = new Set([...pageMethods, 'PATCH', 'PUT', 'DELETE'])

type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/**
 * What every request passes on its way to Next: the answer is armoured, what only the portal may say is removed and said
 * anew, and what no page of the portal has sent is refused.
 */
export function gateTo(next: NextHandler, isDevelopment: boolean) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = pathOfTarget(request.url)
    const surface = surfaceOf(path ?? '/')
    const nonce = `nonce-${randomBytes(16).toString('base64')}`
    const headers = securityHeaders({
      surface,
      isPersonal: isPersonalPath(path ?? '/'),
      scriptMarks: [nonce],
      isHttps: env.isHttps,
      isDevelopment,
    })
    armResponse(request, response, surface, headers)
    if (request.method === 'POST' && surface !== 'data') lookInstead(response)
    if (isCrowded(request, response)) return
    response.once('finish', () => leaveUnread(request))
    const limit = bodyLimitOf(
      path ?? '/',
      bringsBody(request) ? claimedRole(request.headers, signer, Date.now()) : null,
    )
    const refusal = path === null ? badAddress : refusalOf(request, { path, surface, limit, isDevelopment })
    if (refusal) return refuse(request, response, refusal)
    limitBody(request, response, limit, headers)
    limitTime(request, response, limit, headers)
    // Who asks whether to send a large body has been waiting for this.
    if (/^100-continue$/i.test(request.headers.expect ?? '')) response.writeContinue()
    tell(request, headers)
    try {
      await next(request, response)
    } catch (error) {
      // A caller who has gone is no fault.
      if (request.socket.destroyed) return
      process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
      if (response.headersSent) response.destroy()
      else refuse(request, response, { status: 500, text: 'Siden kan ikke vises lige nu.' })
    }
  }
}

const badAddress: Refusal = { status: 400, text: 'Adressen er ikke skrevet rigtigt.' }
const tooManyHeaders: Refusal = {
  status: 431,
  text: 'Forespørgslen har for meget foran sig. Slet portalens cookies.',
}
const mostHeaders = 100
const longQuery: Refusal = { status: 414, text: 'Adressen er for lang. Begynd forfra fra forsiden.' }
const nothingThere: Refusal = { status: 404, text: 'Der er ikke noget på den adresse.' }

type Asked = { path: string; surface: Surface; limit: BodyLimit; isDevelopment: boolean }

function refusalOf(request: IncomingMessage, asked: Asked): Refusal | null {
  const { method = 'GET', headers, url = '' } = request
  const { path, surface, limit, isDevelopment } = asked
  if (request.rawHeaders.length > 2 * mostHeaders) return tooManyHeaders
  // A page is shown whatever the method says.
  const isForPages = pageMethods.has(method)
  if (!methods.has(method) || (!isForPages && surface !== 'data'))
    return { status: 405, text: 'Det kan man ikke her.' }
  if (isForged(method, path, originOf(request))) {
    return { status: 403, text: 'Formularen skal sendes fra portalens egen side.' }
  }
  if (announcesTooMuch(request, limit)) return limit.refusal
  if (!settlesPageHeaders(headers, method, surface !== 'data')) return nothingThere
  const query = url.slice(path.length + 1)
  if (surface === 'portal' && isLongQuery(query)) return longQuery
  return isInternalAddress({ path, query, headers, isDevelopment }) ? nothingThere : null
}

function originOf({ headers }: IncomingMessage) {
  const fetchSite = headers['sec-fetch-site']
  return requestOrigin({
    origin: headers.origin,
    fetchSite: typeof fetchSite === 'string' ? fetchSite : undefined,
    portalOrigin: portal.origin,
  })
}

/** From here on the portal has one name, whatever it was reached by, and the caller one address. */
function tell(request: IncomingMessage, headers: Record<string, string>): void {
  const forwardedFor = request.headers['x-forwarded-for']
  const address = callerAddress({
    socketAddress: request.socket.remoteAddress,
    forwardedFor: typeof forwardedFor === 'string' ? forwardedFor : undefined,
    trustedProxies: env.trustedProxies,
  })
  const isFromPortal = originOf(request) === 'portal'
  removeForbiddenHeaders(request.headers)
  request.headers.host = portal.host
  if (isFromPortal && request.headers.origin !== undefined) request.headers.origin = portal.origin
  request.headers[clientAddressHeader] = address
  request.headers['x-forwarded-for'] = address
  // Next marks its scripts with the nonce it finds here.
  request.headers['content-security-policy'] = headers['Content-Security-Policy']
}
