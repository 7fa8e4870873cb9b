import { APIError, headersWithCors, type PayloadRequest } from 'payload'
import { generateExpiredPayloadCookie, generatePayloadCookie } from 'payload/shared'
import { tooManyAttempts } from '@/security/tooManyAttempts'
import type { Session } from './sessions'

/** An answer that also gives the browser a session, or takes it away. */
export function withCookie(req: PayloadRequest, session: Session | null, body: object): Response {
  const { config } = req.payload.collections.users
  const cookie = { collectionAuthConfig: config.auth, cookiePrefix: req.payload.config.cookiePrefix }
  const value = session
    ? generatePayloadCookie({ ...cookie, token: session.token })
    : generateExpiredPayloadCookie(cookie)
  return Response.json(body, {
    headers: headersWithCors({ headers: new Headers({ 'Set-Cookie': String(value) }), req }),
  })
}

/** An error in the words given, as Payload's own errors look. */
export function refusal(message: string, status: number): APIError {
  return new APIError(message, status, null, true)
}

export function tooMany(req: PayloadRequest, retryAfterSeconds: number): APIError {
  req.responseHeaders = new Headers(req.responseHeaders)
  req.responseHeaders.set('Retry-After', String(retryAfterSeconds))
  return refusal(tooManyAttempts(retryAfterSeconds), 429)
}
