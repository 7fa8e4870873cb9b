import { type Role, roles } from '@/access/roles'
import { mailAddress } from '@/lib/mailAddress'
import { hasGroupsElsewhere, textAt, textsAt } from './claims'
import type { Reason } from './reasons'
import type { StoredProvider } from './schema'

type Claims = Readonly<Record<string, unknown>>
type Rules = Pick<
  StoredProvider,
  | 'allowedTenants'
  | 'claimPaths'
  | 'clientId'
  | 'clockSkewSeconds'
  | 'municipalityMappings'
  | 'roleMappings'
  | 'subjectClaim'
>

/** Who somebody is, whatever they are called: the issuer and its own id for them. Never a mail address. */
export type Identity = { issuer: string; subject: string }

export type Arrival = {
  identity: Identity
  name: string | null
  email: string | null
  role: Role
  municipality: string | null
}

type Decision = { isLetIn: true; arrival: Arrival } | { isLetIn: false; reason: Reason }

/**
 * What the claims of a validated ID token amount to in the portal, or why they amount to nothing. Signature, issuer,
 * audience, expiry and nonce are checked before; this adds what those checks leave open.
 */
export function decide(provider: Rules, claims: Claims, now: Date): Decision {
  const identity = identityOf(provider, claims)
  if (!identity || isFromTheFuture(provider, claims, now) || isForAnother(provider, claims))
    return refused('svar-afvist')
  if (!isAllowedTenant(provider, claims)) return refused('organisation')
  const role = highestRole(provider, claims)
  if (!role) return refused('ingen-rolle')
  const municipality = municipalityOf(provider, claims)
  if (role === 'municipalEditor' && !municipality) return refused('ingen-kommune')
  const email = mailAddress.safeParse(textAt(claims, provider.claimPaths.email))
  return {
    isLetIn: true,
    arrival: {
      identity,
      name: textAt(claims, provider.claimPaths.name)?.slice(0, 300) ?? null,
      email: email.success ? email.data : null,
      role,
      municipality,
    },
  }
}

/** `iss` names the tenant where one provider serves many, so `iss` and `oid` are Entra's `tid` and `oid`. */
export function identityOf(provider: Pick<Rules, 'subjectClaim'>, claims: Claims): Identity | null {
  const { iss: issuer, [provider.subjectClaim]: subject } = claims
  if (typeof issuer !== 'string' || typeof subject !== 'string' || !subject || subject.length > 300)
    return null
  return { issuer, subject }
}

/** Roles given in the provider come before groups, and stand alone where there are any. Unknown values count for nothing. */
export function highestRole({ claimPaths, roleMappings }: Rules, claims: Claims): Role | null {
  const stated = textsAt(claims, claimPaths.roles)
  const groups = hasGroupsElsewhere(claims, claimPaths.groups) ? [] : textsAt(claims, claimPaths.groups)
  const values = new Set(stated.length > 0 ? stated : groups)
  const mapped = new Set(roleMappings.filter(({ value }) => values.has(value)).map(({ role }) => role))
  return roles.findLast((role) => mapped.has(role)) ?? null
}

/** CVR before tenant before issuer: the narrower says more. */
export function municipalityOf({ claimPaths, municipalityMappings }: Rules, claims: Claims): string | null {
  const stated = {
    cvr: textAt(claims, claimPaths.cvr),
    tenant: textAt(claims, claimPaths.tenant),
    issuer: typeof claims.iss === 'string' ? claims.iss : null,
  }
  for (const by of ['cvr', 'tenant', 'issuer'] as const) {
    const row = municipalityMappings.find((mapping) => mapping.by === by && mapping.value === stated[by])
    if (row) return row.municipality
  }
  return null
}

/** No list lets every tenant of the issuer in. */
function isAllowedTenant({ allowedTenants, claimPaths }: Rules, claims: Claims): boolean {
  if (allowedTenants.length === 0) return true
  const tenant = textAt(claims, claimPaths.tenant)
  return tenant !== null && allowedTenants.includes(tenant)
}

function isFromTheFuture({ clockSkewSeconds }: Rules, claims: Claims, now: Date): boolean {
  return typeof claims.iat !== 'number' || claims.iat > now.getTime() / 1000 + clockSkewSeconds
}

/** The library asks for `azp` only where there are several audiences. */
function isForAnother({ clientId }: Rules, claims: Claims): boolean {
  return claims.azp !== undefined && claims.azp !== clientId
}

function refused(reason: Reason): Decision {
  return { isLetIn: false, reason }
}
