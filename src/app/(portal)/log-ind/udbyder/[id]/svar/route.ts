import { cookies } from 'next/headers'
import { setSessionCookie } from '@/accounts/session'
import { portal } from '@/content/portal'
import { env } from '@/env'
import { finishLogin } from '@/oidc/actions'
import { bindingCookie } from '@/oidc/bindingCookie'
import { refusalPath } from '@/oidc/reasons'
import { clientAddress } from '@/security/clientAddress'
import { returnAttempt, takeAttempt } from '@/security/rateLimit'

type Context = { params: Promise<{ id: string }> }

/** Where a provider sends people back to. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  const payload = await portal()
  const address = clientAddress(request.headers)
  const { isAllowed } = await takeAttempt(payload, 'token', address)
  if (!isAllowed) return goTo(refusalPath('for-mange-forsoeg'))
  const jar = await cookies()
  const outcome = await finishLogin(payload, id, {
    answer: new URL(request.url).searchParams,
    binding: jar.get(bindingCookie.name)?.value ?? null,
  })
  jar.set(bindingCookie.name, '', { ...bindingCookie.options, maxAge: 0 })
  if (!outcome.isLetIn) return goTo(refusalPath(outcome.reason))
  await setSessionCookie(outcome.session)
  // A whole town hall comes from one address at eight: who is let in gives back this attempt and the one that began it.
  await returnAttempt(payload, 'token', address)
  await returnAttempt(payload, 'token', address)
  return goTo(outcome.returnTo)
}

/** Only ever a path of the portal's own. */
function goTo(path: string): Response {
  const headers = { Location: `${env.portalUrl}${path}`, 'Cache-Control': 'no-store' }
  return new Response(null, { status: 303, headers })
}
