import { type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { isAdministrator } from '@/access/roles'
import { hasJustLoggedIn, logInAgainFirst } from './freshLogin'
import { inviteAnew } from './invitations'
import { logIn } from './logIn'
import { logOut } from './logOut'
import { askForNewPassword, choosePasswordByLink } from './passwordChange'
import { refusal, tooMany, withCookie } from './restAnswers'
import { restBody } from './restBody'
import { removeSecondFactor } from './secondFactor'
import { extendSession, type Session, sessionIdOf } from './sessions'

/** The same for a wrong password, an unknown address and a wrong code. */
const wrongLogin = 'Mailen eller adgangskoden er forkert.'

const anId = z.union([z.string(), z.number()])

/**
 * Payload's own doors of these names are shut by ours standing before them. Theirs write the whole account as it was when it
 * was read, keep the reset token as plain text, log in by a reset, and know no second factor.
 */
export const accountEndpoints: Endpoint[] = [
  { path: '/login', method: 'post', handler: login },
  { path: '/logout', method: 'post', handler: logout },
  { path: '/refresh-token', method: 'post', handler: refresh },
  { path: '/forgot-password', method: 'post', handler: forgotPassword },
  { path: '/reset-password', method: 'post', handler: resetPassword },
  { path: '/first-register', method: 'post', handler: firstRegister },
  { path: '/:id/invite', method: 'post', handler: inviteAgain },
  { path: '/:id/remove-second-factor', method: 'post', handler: removeSecondFactorOf },
]

async function login(req: PayloadRequest): Promise<Response> {
  const shape = z.object({ email: z.string(), password: z.string(), code: z.string().optional() })
  const { code, email, password } = await restBody(req, shape)
  const credentials = { email, password, ...(code === undefined ? {} : { code }) }
  const outcome = await logIn(req.payload, req.headers, credentials)
  switch (outcome.kind) {
    case 'in':
      return withCookie(req, outcome.session, {
        message: 'Du er logget ind.',
        exp: expiryOf(outcome.session),
        user: await readOwn(req, outcome.account.id),
      })
    case 'tooMany':
      throw tooMany(req, outcome.retryAfterSeconds)
    case 'deactivated':
      throw refusal('Kontoen er deaktiveret. Spørg en administrator.', 403)
    case 'needsCode':
      throw refusal('Kontoen har login i to trin: send koden med som »code«.', 401)
    case 'needsEnrolment':
      throw refusal('Kontoen skal have login i to trin. Sæt det op ved at logge ind på /log-ind.', 403)
    case 'refused':
      throw refusal(wrongLogin, 401)
  }
}

async function logout(req: PayloadRequest): Promise<Response> {
  const sid = sessionIdOf(req.user)
  if (!req.user || !sid) throw refusal('Ingen er logget ind.', 400)
  const isEverywhere = req.searchParams.get('allSessions') === 'true'
  await logOut(req.payload, req.user.id, isEverywhere ? undefined : sid)
  return withCookie(req, null, { message: 'Du er logget ud.' })
}

async function refresh(req: PayloadRequest): Promise<Response> {
  const sid = sessionIdOf(req.user)
  const session = req.user && sid ? await extendSession(req.payload, req.user.id, sid) : null
  if (!req.user || !session) throw new Forbidden(req.t)
  const user = await readOwn(req, req.user.id)
  return withCookie(req, session, { message: 'Sessionen er forlænget.', exp: expiryOf(session), user })
}

async function forgotPassword(req: PayloadRequest): Promise<Response> {
  const { email } = await restBody(req, z.object({ email: z.string().min(1) }))
  const outcome = await askForNewPassword(req.payload, req.headers, email)
  if (outcome.kind === 'tooMany') throw tooMany(req, outcome.retryAfterSeconds)
  return Response.json({ message: 'Findes kontoen, er der sendt en mail med et link.' })
}

async function resetPassword(req: PayloadRequest): Promise<Response> {
  const { password, token } = await restBody(req, z.object({ password: z.string(), token: z.string() }))
  const outcome = await choosePasswordByLink(req.payload, req.headers, {
    purpose: 'new-password',
    token,
    password,
  })
  switch (outcome.kind) {
    case 'chosen':
      return Response.json({ message: 'Adgangskoden er ændret. Log ind med den nye.' })
    case 'tooMany':
      throw tooMany(req, outcome.retryAfterSeconds)
    case 'deadLink':
      throw refusal('Linket er brugt eller for gammelt.', 403)
    case 'invalid':
      throw refusal(outcome.message, 400)
  }
}

/** Payload's own way of making the first user stays open until there is one; ours is a one-time link. */
function firstRegister(): Response {
  const errors = [{ message: 'Den første administrator oprettes med engangslinket.' }]
  return Response.json({ errors }, { status: 403 })
}

async function inviteAgain(req: PayloadRequest): Promise<Response> {
  const { by, id } = administrating(req)
  if (!(await inviteAnew(req.payload, id, by)))
    throw refusal('Kontoen findes ikke eller er deaktiveret.', 404)
  return Response.json({ message: 'Invitationen er sendt.' })
}

async function removeSecondFactorOf(req: PayloadRequest): Promise<Response> {
  const { by, id } = administrating(req)
  if (id === String(by.id)) throw refusal('Slå login i to trin fra under »Min konto«.', 403)
  if (!(await hasJustLoggedIn(req))) throw refusal(logInAgainFirst, 403)
  if (!(await removeSecondFactor(req.payload, id, by)))
    throw refusal('Kontoen findes ikke eller har ikke login i to trin.', 404)
  return Response.json({ message: 'Login i to trin er slået fra.' })
}

function administrating(req: PayloadRequest) {
  const id = anId.safeParse(req.routeParams?.id)
  if (!req.user || !isAdministrator(req.user)) throw new Forbidden(req.t)
  if (!id.success) throw refusal('Kontoen findes ikke.', 404)
  return { by: req.user, id: String(id.data) }
}

/** In seconds. The token itself is in the cookie alone, out of any script's reach. */
function expiryOf({ expires }: Session): number {
  return Math.floor(expires.getTime() / 1000)
}

/** The account as its owner may read it. */
async function readOwn(req: PayloadRequest, id: string) {
  const { payload } = req
  const own = await payload.findByID({ collection: 'users', id, depth: 0, overrideAccess: true })
  const user = { ...own, collection: 'users' as const }
  return payload.findByID({ collection: 'users', id, depth: 0, user, overrideAccess: false })
}
