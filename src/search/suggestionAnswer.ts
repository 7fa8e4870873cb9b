import { isNetwork } from '@/access/roles'
import { currentUser } from '@/accounts/session'
import { portal } from '@/content/portal'
import { clientAddress } from '@/security/clientAddress'
import { takeAttempt } from '@/security/rateLimit'
import { tooManyAttempts } from '@/security/tooManyAttempts'
import { suggest } from './suggestions'
import type { SearchReader } from './types'

/**
 * Answers a field that asks while somebody types. Suggestions are a help and never in the way: what goes wrong is logged,
 * and the answer is then an empty list.
 */
export async function suggestionAnswer(request: Request, reader: SearchReader): Promise<Response> {
  const payload = await portal()
  const attempt = await takeAttempt(payload, 'suggestion', clientAddress(request.headers))
  if (!attempt.isAllowed) {
    const { retryAfterSeconds } = attempt
    return answer(
      { suggestions: [], message: tooManyAttempts(retryAfterSeconds) },
      { status: 429, headers: { 'Retry-After': String(retryAfterSeconds) } },
    )
  }
  try {
    if (reader === 'network' && !isNetwork(await currentUser())) {
      return answer(
        { suggestions: [], message: 'Log ind for at søge i netværkets indhold.' },
        { status: 401 },
      )
    }
    const typed = new URL(request.url).searchParams.get('q') ?? ''
    return answer({ suggestions: await suggest(payload, typed, reader) })
  } catch (error) {
    payload.logger.warn({ err: error, msg: 'Forslagene under søgefeltet kunne ikke findes' })
    return answer({ suggestions: [] })
  }
}

function answer(body: object, init: ResponseInit = {}): Response {
  return Response.json(body, { ...init, headers: { ...init.headers, 'Cache-Control': 'private, no-store' } })
}
