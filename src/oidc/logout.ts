import { buildEndSessionUrl } from 'openid-client'
import type { Payload } from 'payload'
import type { Transaction } from '@/database/asOneStep'
import { env } from '@/env'
import { afterLogoutPath } from './addresses'
import { configurationOf, isOwnAddress } from './client'
import { keep, take } from './oneTime'
import { usableProvider } from './queries'
import { providerSession } from './schema'

const kind = 'session'

type Given = { account: string; providerId: string; idToken: string }

/** Keeps what logging out at the provider takes, for as long as the session can last. */
export async function rememberProviderSession(
  payload: Payload,
  { expires, sid }: { expires: Date; sid: string },
  { account, idToken, providerId }: Given,
  req: Transaction,
): Promise<void> {
  const data = {
    account,
    providerId,
    encryptedIdToken: payload.encrypt(idToken),
    expiresAt: expires.getTime(),
  }
  await keep(payload, kind, sid, data, req)
}

/**
 * Where to send somebody who logs out, so that they are logged out at their provider too. Works once for a session.
 *
 * @returns `null` for a local session, and for a provider that has no such address, is turned off or does not answer
 */
export async function afterLogoutAddress(payload: Payload, sid: string): Promise<string | null> {
  try {
    const session = providerSession.safeParse(await take(payload, kind, sid)).data
    const provider = session ? await usableProvider(payload, session.providerId) : null
    if (!session || !provider) return null
    const configuration = await configurationOf(provider)
    if (!configuration.serverMetadata().end_session_endpoint) return null
    const address = buildEndSessionUrl(configuration, {
      id_token_hint: payload.decrypt(session.encryptedIdToken),
      post_logout_redirect_uri: `${env.portalUrl}${afterLogoutPath}`,
    })
    return isOwnAddress(provider, address) ? address.href : null
  } catch (error) {
    payload.logger.warn({ msg: 'Udbyderens logud kunne ikke nås', err: error })
    return null
  }
}
