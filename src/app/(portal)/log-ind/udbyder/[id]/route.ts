import { cookies } from 'next/headers'
import { confirmOwner } from '@/accounts/confirmOwner'
import { typedIn } from '@/accounts/formFields'
import { returnPath } from '@/accounts/returnPath'
import { currentUser } from '@/accounts/session'
import { sessionIdOf } from '@/accounts/sessions'
import { portal } from '@/content/portal'
import { env } from '@/env'
import { loginMinutes, startLogin } from '@/oidc/actions'
import { bindingCookie } from '@/oidc/bindingCookie'
import { leavingPage } from '@/oidc/leavingPage'
import { type Reason, refusalPath } from '@/oidc/reasons'
import { clientAddress } from '@/security/clientAddress'
import { takeAttempt } from '@/security/rateLimit'

type Context = { params: Promise<{ id: string }> }

/**
 * The button on the log-in page: begins a login at a provider and sends the browser there. From the account's own page it links
 * that login to the account, which the owner must show to be theirs.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  const payload = await portal()
  const { isAllowed } = await takeAttempt(payload, 'token', clientAddress(request.headers))
  if (!isAllowed) return refusal('for-mange-forsoeg')
  const form = await request.formData().catch(() => null)
  if (!form) return refusal('udloebet')
  const isLinking = form.get('knyt') === 'ja'
  const user = isLinking ? await currentUser() : null
  if (isLinking && !user) return refusal('udloebet')
  const session = sessionIdOf(user)
  if (user) {
    const password = typedIn(form, 'password')
    const owner = await confirmOwner(payload, request.headers, { id: user.id, password, session })
    if (!owner.account) return seeOther(`/min-konto?knyt=${owner.kind}#udbyder`)
  }
  const start = await startLogin(payload, id, {
    returnTo: returnPath(form.get('videre')),
    linkTo: user ? String(user.id) : null,
    linkSession: session,
  })
  if (!start.isStarted) return refusal(start.reason)
  const jar = await cookies()
  jar.set(bindingCookie.name, start.binding, { ...bindingCookie.options, maxAge: loginMinutes * 60 })
  return leavingPage(start.address.href, 'login')
}

function refusal(reason: Reason): Response {
  return seeOther(refusalPath(reason))
}

function seeOther(path: string): Response {
  const headers = { Location: `${env.portalUrl}${path}`, 'Cache-Control': 'no-store' }
  return new Response(null, { status: 303, headers })
}
