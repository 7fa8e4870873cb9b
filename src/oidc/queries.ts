import type { Payload, Where } from 'payload'
import type { User } from '@/payload-types'
import type { Identity } from './rules'
import { type Provider, storedProvider } from './schema'

/** What the log-in page shows: nothing more of a provider leaves the server. */
export async function enabledProviders(payload: Payload): Promise<{ id: string; name: string }[]> {
  const { docs } = await payload.find({
    collection: 'login-providers',
    where: { isEnabled: { equals: true } },
    select: { name: true },
    sort: 'name',
    depth: 0,
    limit: 100,
    pagination: false,
    overrideAccess: true,
  })
  return docs.map(({ id, name }) => ({ id: String(id), name }))
}

/** A provider that may be used now, its secret decrypted; `null` for one that is unknown, turned off or not whole. */
export async function usableProvider(payload: Payload, id: string): Promise<Provider | null> {
  const provider = /^[\w-]{1,64}$/.test(id) ? await readProvider(payload, { id: { equals: id } }) : null
  return provider?.isEnabled ? provider : null
}

async function readProvider(payload: Payload, where: Where): Promise<Provider | null> {
  const { docs } = await payload.find({
    collection: 'login-providers',
    where,
    depth: 0,
    limit: 1,
    pagination: false,
    showHiddenFields: true,
    overrideAccess: true,
  })
  const parsed = storedProvider.safeParse(docs[0])
  if (!parsed.success) {
    if (docs[0])
      payload.logger.error({
        msg: 'Loginudbyderen er ikke sat helt op',
        collection: 'login-providers',
        id: docs[0].id,
      })
    return null
  }
  const { encryptedSecret, ...provider } = parsed.data
  return { ...provider, clientSecret: encryptedSecret ? payload.decrypt(encryptedSecret) : null }
}

/** The account an identity belongs to. Both parts must stand in the same row. */
export async function accountOf(payload: Payload, { issuer, subject }: Identity): Promise<User | null> {
  const { docs } = await payload.find({
    collection: 'users',
    where: { 'identities.subject': { equals: subject } },
    depth: 0,
    limit: 100,
    pagination: false,
    overrideAccess: true,
  })
  return docs.find(({ identities }) => holds(identities, { issuer, subject })) ?? null
}

export function holds(identities: User['identities'], { issuer, subject }: Identity): boolean {
  return (identities ?? []).some((known) => known.issuer === issuer && known.subject === subject)
}
