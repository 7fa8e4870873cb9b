import { closeCurrentSession, currentUser } from '@/accounts/session'
import { sessionIdOf } from '@/accounts/sessions'
import { portal } from '@/content/portal'
import { env } from '@/env'
import { afterLogoutPath } from '@/oidc/addresses'
import { leavingPage } from '@/oidc/leavingPage'
import { afterLogoutAddress } from '@/oidc/logout'

/** Logs out of the portal, and of the provider the login came from. */
export async function POST(): Promise<Response> {
  const sid = sessionIdOf(await currentUser())
  await closeCurrentSession()
  const address = sid ? await afterLogoutAddress(await portal(), sid) : null
  if (address) return leavingPage(address, 'logout')
  const headers = { Location: `${env.portalUrl}${afterLogoutPath}`, 'Cache-Control': 'no-store' }
  return new Response(null, { status: 303, headers })
}

/** Looking logs nobody out: the button is on the account's page. */
export function GET(): Response {
  return new Response(null, { status: 303, headers: { Location: `${env.portalUrl}/min-konto` } })
}
