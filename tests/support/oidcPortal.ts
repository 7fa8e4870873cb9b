import type { LoginProvider } from '../../src/payload-types'
import type { OidcProvider, Person } from './oidcProvider'
import { walkProvider } from './oidcProvider'
import type { TestPortal } from './testPayload'

type ProviderData = Partial<Omit<LoginProvider, 'id' | 'createdAt' | 'updatedAt'>>

export type Login = typeof import('../../src/oidc/actions')

/** As the provider must know it, whatever the portal thinks. */
export const redirectAddress = (id: string) => `http://localhost:3000/log-ind/udbyder/${id}/svar`

export const roleMappings = [
  { value: 'Portal.Medlem', role: 'member' as const },
  { value: 'Portal.Redaktoer', role: 'municipalEditor' as const },
  { value: 'Portal.Sekretariat', role: 'secretariat' as const },
  { value: 'Portal.Administrator', role: 'administrator' as const },
]

/** Sets a provider up in the portal and the portal at the provider, each by what the other says. */
export async function setUpProvider(
  { payload }: TestPortal,
  provider: OidcProvider,
  data: ProviderData = {},
): Promise<string> {
  const { id } = await payload.create({
    collection: 'login-providers',
    data: {
      name: 'Log ind med prøvekommunen',
      isEnabled: true,
      createsAccounts: true,
      issuer: provider.issuer,
      clientId: provider.clientId,
      clientSecret: provider.clientSecret,
      scopes: 'openid profile email',
      signingAlgorithm: 'RS256',
      subjectClaim: 'sub',
      roleMappings,
      ...data,
    },
    overrideAccess: true,
  })
  provider.register({
    redirectUri: redirectAddress(String(id)),
    afterLogout: 'http://localhost:3000/log-ud/farvel',
  })
  return String(id)
}

type Detour = {
  /** What becomes of the address the provider sends the browser back with. */
  answer?: (answer: URLSearchParams) => void
  /** The cookie of the browser that comes back. */
  binding?: (binding: string) => string | null
  linkTo?: string
  returnTo?: string
}

type Going = { id: string; person: Person; detour?: Detour }

/** Somebody's way to the provider and through it, with what their browser comes back with. */
export async function goAndComeBack(
  { payload }: TestPortal,
  login: Login,
  provider: OidcProvider,
  { detour = {}, id, person }: Going,
) {
  const start = await login.startLogin(payload, id, {
    returnTo: detour.returnTo ?? null,
    linkTo: detour.linkTo ?? null,
  })
  if (!start.isStarted) return { isBack: false as const, reason: start.reason }
  provider.person = person
  const { searchParams: answer } = await walkProvider(start.address, redirectAddress(id))
  return { isBack: true as const, answer, binding: start.binding }
}

/** One login by one person in one browser. `again` sends the same answer once more. */
export async function logInThrough(
  portal: TestPortal,
  login: Login,
  provider: OidcProvider,
  { detour = {}, id, person }: Going,
) {
  const came = await goAndComeBack(portal, login, provider, { detour, id, person })
  if (!came.isBack) return { outcome: { isLetIn: false as const, reason: came.reason }, again: null }
  detour.answer?.(came.answer)
  const binding = detour.binding ? detour.binding(came.binding) : came.binding
  const again = () =>
    login.finishLogin(portal.payload, id, { answer: new URLSearchParams(came.answer), binding })
  return { outcome: await again(), again }
}
