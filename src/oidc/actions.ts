import {
  AuthorizationResponseError,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientError,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
} from 'openid-client'
import type { Payload } from 'payload'
import { z } from 'zod'
import { homeOf } from '@/accounts/homeOf'
import { noteFailedLogin, noteOnAccount } from '@/accounts/note'
import { endSessions, openSession, type Session } from '@/accounts/sessions'
import { accountWithId } from '@/accounts/storedAccount'
import { asOneStep } from '@/database/asOneStep'
import { bringIn } from './account'
import { redirectAddress } from './addresses'
import { configurationOf, isOwnAddress } from './client'
import { rememberProviderSession } from './logout'
import { hashOf, keep, newSecret, purgeExpired, take } from './oneTime'
import { usableProvider } from './queries'
import type { Reason } from './reasons'
import { decide } from './rules'
import { type PendingLogin, type Provider, pendingLogin } from './schema'

/** How long somebody may be at the provider. */
export const loginMinutes = 10

/** Who logged in at the provider longer ago is asked anew. */
const longestAtProviderSeconds = 30 * 24 * 60 * 60

const kind = 'login'

type Wish = { returnTo: string | null; linkTo?: string | null; linkSession?: string | null }
type Start = { isStarted: true; address: URL; binding: string } | { isStarted: false; reason: Reason }
type Finish = { isLetIn: true; session: Session; returnTo: string } | { isLetIn: false; reason: Reason }

/**
 * Prepares a login at a provider.
 *
 * @param returnTo a path of the portal's own, already checked; none for where the account begins
 * @param linkTo the account that the login is to be linked to, when its owner has shown who they are and asks for that
 * @param linkSession the session it is asked for in, which must still be open in the end
 * @returns where to send the browser, and the secret that binds the login to it
 */
export async function startLogin(
  payload: Payload,
  providerId: string,
  { returnTo, linkTo = null, linkSession = null }: Wish,
): Promise<Start> {
  const provider = await usableProvider(payload, providerId)
  if (!provider) return { isStarted: false, reason: 'ukendt-udbyder' }
  await purgeExpired(payload)
  try {
    const configuration = await configurationOf(provider)
    const [state, binding, nonce, verifier] = [
      newSecret(),
      newSecret(),
      randomNonce(),
      randomPKCECodeVerifier(),
    ]
    const address = buildAuthorizationUrl(configuration, {
      redirect_uri: redirectAddress(provider.id),
      scope: provider.scopes,
      state,
      nonce,
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      response_mode: 'query',
      // So that the provider says when they last logged in there: it may let them through without a question.
      max_age: String(longestAtProviderSeconds),
    })
    if (!isOwnAddress(provider, address)) throw new Error('Udbyderen sender browseren til en fremmed vært')
    const login: PendingLogin = {
      providerId: provider.id,
      bindingHash: hashOf(binding),
      nonce,
      encryptedVerifier: payload.encrypt(verifier),
      returnTo,
      linkTo,
      linkSession,
      expiresAt: Date.now() + loginMinutes * 60_000,
    }
    await keep(payload, kind, state, login)
    return { isStarted: true, address, binding }
  } catch (error) {
    report(payload, provider, 'svarer-ikke', error)
    return { isStarted: false, reason: 'svarer-ikke' }
  }
}

/**
 * Ends a login: checks what the provider sent back, and opens a session for the account it leads to. What the browser came
 * with can be used once, whatever comes of it.
 */
export async function finishLogin(
  payload: Payload,
  providerId: string,
  { answer, binding }: { answer: URLSearchParams; binding: string | null },
): Promise<Finish> {
  const state = answer.get('state')
  const pending = state ? pendingLogin.safeParse(await take(payload, kind, state)).data : null
  if (!state || !pending || pending.providerId !== providerId) return refused('udloebet')
  if (!binding || hashOf(binding) !== pending.bindingHash) return refused('anden-browser')
  if (!(await isLinkStillWanted(payload, pending))) return refused('udloebet')
  const provider = await usableProvider(payload, providerId)
  if (!provider) return refused('ukendt-udbyder')

  const answered = await askForTokens(payload, provider, { answer, pending, state })
  if (!answered.isGood) return refused(answered.reason)
  const decision = decide(provider, answered.claims, new Date())
  if (!decision.isLetIn) return reported(payload, provider, decision.reason)
  try {
    const settings = { createsAccounts: provider.createsAccounts, linkTo: pending.linkTo }
    const outcome = await bringIn(payload, decision.arrival, settings)
    if (!outcome.isLetIn) return reported(payload, provider, outcome.reason)
    const { user } = outcome
    const { claims, idToken } = answered
    const session = await asOneStep(payload, async (req) => {
      // What was opened with the password that is of no use from now on.
      if (pending.linkTo) await endSessions(payload, user.id, undefined, req)
      const opened = await openSession(payload, user, {
        isStill: ({ role }) => role === user.role,
        provenAt: provenAt(claims),
        req,
      })
      const given = { account: String(user.id), providerId, idToken }
      await rememberProviderSession(payload, opened, given, req)
      await noteOnAccount(payload, 'login', user.id, { req })
      return opened
    })
    return { isLetIn: true, session, returnTo: pending.returnTo ?? homeOf(user) }
  } catch (error) {
    report(payload, provider, 'konto', error)
    return refused('konto')
  }
}

/** Who has logged out since, or been logged out, has left what they began: the browser may be somebody else's by now. */
async function isLinkStillWanted(
  payload: Payload,
  { linkSession, linkTo }: Pick<PendingLogin, 'linkSession' | 'linkTo'>,
): Promise<boolean> {
  if (!linkTo || !linkSession) return true
  const account = await accountWithId(payload, linkTo)
  return (account?.sessions ?? []).some(
    ({ expiresAt, id }) => id === linkSession && expiresAt.getTime() > Date.now(),
  )
}

type Answered =
  | { isGood: true; claims: Record<string, unknown>; idToken: string }
  | { isGood: false; reason: Reason }
type Asked = { answer: URLSearchParams; pending: PendingLogin; state: string }

async function askForTokens(
  payload: Payload,
  provider: Provider,
  { answer, pending, state }: Asked,
): Promise<Answered> {
  try {
    const configuration = await configurationOf(provider)
    // The portal's own address, whatever host the request claims to be for.
    const address = new URL(`${redirectAddress(provider.id)}?${answer}`)
    const tokens = await authorizationCodeGrant(configuration, address, {
      expectedState: state,
      expectedNonce: pending.nonce,
      pkceCodeVerifier: payload.decrypt(pending.encryptedVerifier),
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (!claims || !tokens.id_token) throw new Error('Udbyderen gav intet id-token')
    return { isGood: true, claims, idToken: tokens.id_token }
  } catch (error) {
    const reason = reasonOf(error)
    report(payload, provider, reason, error)
    return { isGood: false, reason }
  }
}

const withAuthTime = z.object({ auth_time: z.number() })

/** When the provider last asked who they are; now, where it does not say. */
function provenAt(claims: Record<string, unknown>): Date {
  const { data } = withAuthTime.safeParse(claims)
  return data ? new Date(data.auth_time * 1000) : new Date()
}

function reasonOf(error: unknown): Reason {
  if (error instanceof AuthorizationResponseError) return 'afbrudt'
  if (error instanceof ClientError && error.code === 'OAUTH_TIMEOUT') return 'svarer-ikke'
  return error instanceof TypeError && error.message === 'fetch failed' ? 'svarer-ikke' : 'svar-afvist'
}

/**
 * What the operator needs, and nothing about the person: the library hangs tokens and claims on its errors, so only its
 * fixed words are written.
 */
function report(payload: Payload, { id }: Provider, reason: Reason, error?: unknown): void {
  const words = wordsOf(error)
  payload.logger.warn({
    msg: `Login hos udbyder afvist: ${reason}${words ? ` (${words})` : ''}`,
    collection: 'login-providers',
    id,
    ...(error instanceof Error ? { code: codeOf(error) } : {}),
  })
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  const cause = error.cause instanceof Error ? error.cause.message : ''
  return [error.message, cause].filter(Boolean).join(': ').slice(0, 300)
}

function codeOf(error: Error): string | undefined {
  const code = 'error' in error ? error.error : 'code' in error ? error.code : undefined
  return typeof code === 'string' && /^[A-Za-z0-9_]{1,60}$/.test(code) ? code : undefined
}

async function reported(payload: Payload, provider: Provider, reason: Reason): Promise<Finish> {
  report(payload, provider, reason)
  await noteFailedLogin(payload)
  return refused(reason)
}

function refused(reason: Reason): { isLetIn: false; reason: Reason } {
  return { isLetIn: false, reason }
}
