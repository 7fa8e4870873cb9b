import type { Payload } from 'payload'
import { env } from '@/env'
import { clientAddress } from '@/security/clientAddress'
import { networkOf } from '@/security/networkOf'
import { takeAttempt } from '@/security/rateLimit'
import { tooManyAttempts } from '@/security/tooManyAttempts'
import { claimedRole } from '@/server/claimedRole'

/** Files are shown by pages, many at a time. */
const files = '/api/media/file/'

const looking = ['GET', 'HEAD']

/**
 * Counts a question to the API by caller. Who brings a token of the portal's own may ask more often: the administration asks
 * much. Whether the session still stands is asked later.
 *
 * @returns the answer to who has asked too often, or `null`
 */
export async function restLimit(payload: Payload, request: Request): Promise<Response | null> {
  const { headers, method, url } = request
  if (looking.includes(method) && new URL(url).pathname.startsWith(files)) return null
  const { isAllowed, retryAfterSeconds } = await takeAttempt(
    payload,
    bringsToken(payload, headers) ? 'restSession' : 'rest',
    networkOf(clientAddress(headers), 48),
  )
  if (isAllowed) return null
  return Response.json(
    { errors: [{ message: tooManyAttempts(retryAfterSeconds) }] },
    { status: 429, headers: { 'Retry-After': String(retryAfterSeconds) } },
  )
}

function bringsToken({ config }: Payload, headers: Headers): boolean {
  const sent = {
    authorization: headers.get('authorization') ?? undefined,
    cookie: headers.get('cookie') ?? undefined,
  }
  const signer = { secret: env.payloadSecret, cookieName: `${config.cookiePrefix}-token` }
  return claimedRole(sent, signer, Date.now()) !== null
}
