import type { Payload } from 'payload'
import { knock, tokenKnocks } from '@/accounts/attempts'
import { signUpPath } from '@/lib/paths'
import { listOf } from './confirm'
import { groupOfToken, groupPage } from './groupLink'
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
  const [, , token = '', below = ''] = path.split('/')
  const isAlive =
    token === groupPage ? await isListAlive(payload, below) : await registrationOf(payload, token)
  if (isAlive) return null
  return (await knock(payload, tokenKnocks(headers))) === null ? 404 : 429
}

async function isListAlive(payload: Payload, token: string): Promise<boolean> {
  const group = groupOfToken(payload, token)
  return group !== null && (await listOf(payload, group)).length > 0
}
