import { env } from '@/env'
import { securityText } from '@/security/securityText'

export const dynamic = 'force-dynamic'

/** Whom to tell about a weakness in the portal; nothing when the operator has named nobody. */
export function GET(): Response {
  if (!env.securityContact) return new Response('Ikke fundet\n', { status: 404, headers: plainText })
  return new Response(securityText(env.securityContact, env.portalUrl, new Date()), { headers: plainText })
}

const plainText = { 'Content-Type': 'text/plain; charset=utf-8' }
