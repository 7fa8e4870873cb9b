import { z } from 'zod'
import { roles } from '@/access/roles'

/** What an ID token may be signed with: the provider's private key. `none` and shared secrets are not among them. */
export const signingAlgorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
] as const

export const defaultClockSkewSeconds = 30
export const largestClockSkewSeconds = 120

const id = z.union([z.string(), z.number()]).transform(String)
const related = z.union([id, z.object({ id }).transform((document) => document.id)])
const lines = z
  .string()
  .nullish()
  .transform((text) => (text ?? '').split(/[\s,]+/).filter(Boolean))
const path = (fallback: string) =>
  z
    .string()
    .nullish()
    .transform((text) => text?.trim() || fallback)

/** A login provider as the portal uses it; `clientSecret` is still encrypted. */
export const storedProvider = z.object({
  id,
  name: z.string(),
  isEnabled: z.boolean().nullish().transform(Boolean),
  issuer: z.url(),
  clientId: z.string().min(1),
  encryptedSecret: z.string().nullish(),
  scopes: z
    .string()
    .nullish()
    .transform((text) => text?.trim() || 'openid profile email'),
  signingAlgorithm: z.enum(signingAlgorithms),
  subjectClaim: z.enum(['sub', 'oid']),
  allowedTenants: lines,
  extraHosts: lines,
  clockSkewSeconds: z
    .number()
    .nullish()
    .transform((seconds) =>
      Math.min(Math.max(seconds ?? defaultClockSkewSeconds, 0), largestClockSkewSeconds),
    ),
  createsAccounts: z.boolean().nullish().transform(Boolean),
  claimPaths: z
    .object({
      name: path('name'),
      email: path('email'),
      roles: path('roles'),
      groups: path('groups'),
      cvr: path('cvr'),
      tenant: path('tid'),
    })
    .prefault({}),
  roleMappings: z
    .array(z.object({ value: z.string(), role: z.enum(roles) }))
    .nullish()
    .transform((rows) => rows ?? []),
  municipalityMappings: z
    .array(z.object({ by: z.enum(['cvr', 'tenant', 'issuer']), value: z.string(), municipality: related }))
    .nullish()
    .transform((rows) => rows ?? []),
  updatedAt: z.coerce.string(),
})

export type StoredProvider = z.infer<typeof storedProvider>

/** A provider with the secret in the clear: never leaves the server, never logged. */
export type Provider = Omit<StoredProvider, 'encryptedSecret'> & { clientSecret: string | null }

/** What the portal remembers between sending somebody off and their return. */
export const pendingLogin = z.object({
  providerId: z.string(),
  bindingHash: z.string(),
  nonce: z.string(),
  encryptedVerifier: z.string(),
  returnTo: z.string().nullable(),
  linkTo: z.string().nullable(),
  /** The session in which the owner asked for the link: it must still be open when they are back. */
  linkSession: z.string().nullish(),
  expiresAt: z.number(),
})

export type PendingLogin = z.infer<typeof pendingLogin>

/** What is needed to log out at the provider too; dies with the session. */
export const providerSession = z.object({
  providerId: z.string(),
  /** Whose it is, so that erasing the account finds it. */
  account: z.string(),
  encryptedIdToken: z.string(),
  expiresAt: z.number(),
})
