import type { Payload } from 'payload'
import { clientAddress } from '@/security/clientAddress'
import { takeAttempt } from '@/security/rateLimit'
import { tooManyAttempts } from '@/security/tooManyAttempts'

/** Files are shown by pages, many at a time. */
const files = '/api/media/file/'

/**
 * Counts a question to the API by caller. Who says to have a session may ask more often: the administration asks much, and a
 * session that is none gets nothing but refusals.
 *
 * @returns the answer to who has asked too often, or `null`
 */
export async function restLimit(payload: Payload, request: Request): Promise<Response | null> {
  if (new URL(request.url).pathname.startsWith(files)) return null
  const { headers } = request
  const hasSession =
    headers.has('authorization') ||
    Boolean(headers.get('cookie')?.includes(`${payload.config.cookiePrefix}-token=`))
  const { isAllowed, retryAfterSeconds } = await takeAttempt(
    payload,
    hasSession ? 'restSession' : 'rest',
    clientAddress(headers),
  )
  if (isAllowed) return null
  return Response.json(
    { errors: [{ message: tooManyAttempts(retryAfterSeconds) }] },
    { status: 429, headers: { 'Retry-After': String(retryAfterSeconds) } },
  )
}
