import type { Payload } from 'payload'
import { knock, tokenKnocks } from '@/accounts/attempts'
import { signUpPath } from '@/lib/paths'
import { registrationOf } from './ownRegistration'

/** The page shown where a personal link opens nothing. */
export const deadLinkPath = `${signUpPath}/linket-virker-ikke`

/**
 * What to answer to the token in an address: `null` when it opens somebody's page. Only those that open nothing are counted,
 * so that a caller who tries many shuts nobody else from the same town hall out.
 */
export async function deadLinkStatus(
  payload: Payload,
  headers: Headers,
  path: string,
): Promise<404 | 429 | null> {
  const token = path.split('/')[2] ?? ''
  if (await registrationOf(payload, token)) return null
  return (await knock(payload, tokenKnocks(headers))) === null ? 404 : 429
}
