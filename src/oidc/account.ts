import { randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import { patiently } from '@/database/patiently'
import type { User } from '@/payload-types'
import { withIdentityLock } from './identityLock'
import { accountOf, holds } from './queries'
import type { Reason } from './reasons'
import type { Arrival } from './rules'

type Outcome = { isLetIn: true; user: User } | { isLetIn: false; reason: Reason }
type Settings = { createsAccounts: boolean; linkTo: string | null }

/**
 * The account of somebody who has come from a provider, brought up to date; made anew when it is their first time and the
 * provider may make accounts. A mail address opens no account: one that is taken stays with whom it belongs to.
 */
export async function bringIn(payload: Payload, arrival: Arrival, settings: Settings): Promise<Outcome> {
  return withIdentityLock(payload, arrival.identity, async () => {
    const known = await accountOf(payload, arrival.identity)
    if (settings.linkTo && known && String(known.id) !== settings.linkTo) return refused('kendt-login')
    const user = known ?? (settings.linkTo ? await accountToLink(payload, settings.linkTo) : null)
    if (user) return user.isDeactivated ? refused('deaktiveret') : update(payload, user, arrival)
    if (settings.linkTo) return refused('konto')
    return settings.createsAccounts ? create(payload, arrival) : refused('ikke-oprettet')
  })
}

async function update(payload: Payload, user: User, arrival: Arrival): Promise<Outcome> {
  const { identity, municipality, name, role } = arrival
  const identities = user.identities ?? []
  try {
    const data = {
      role,
      municipality,
      ...(name ? { name } : {}),
      ...(holds(identities, identity) ? {} : { identities: [...identities, identity] }),
    }
    // A session of the same account, opened at the same moment, may have been written first.
    const updated = await patiently(() =>
      payload.update({ collection: 'users', id: user.id, data, depth: 0, overrideAccess: true }),
    )
    return { isLetIn: true, user: updated }
  } catch (error) {
    payload.logger.error({ msg: 'Kontoen kunne ikke opdateres ved login', err: error, id: user.id })
    return refused('konto')
  }
}

async function create(
  payload: Payload,
  { email, identity, municipality, name, role }: Arrival,
): Promise<Outcome> {
  if (!email) return refused('ingen-mail')
  const { totalDocs } = await payload.count({
    collection: 'users',
    where: { email: { equals: email } },
    overrideAccess: true,
  })
  if (totalDocs > 0) return refused('kendt-mail')
  try {
    const data = {
      name: name ?? email,
      email,
      role,
      municipality,
      identities: [identity],
      // Nobody knows it: the account is opened by the provider alone.
      password: randomBytes(48).toString('base64url'),
    }
    const user = await patiently(() =>
      payload.create({ collection: 'users', data, depth: 0, overrideAccess: true }),
    )
    return { isLetIn: true, user }
  } catch (error) {
    payload.logger.error({ msg: 'Kontoen kunne ikke oprettes ved login', err: error })
    return refused('konto')
  }
}

async function accountToLink(payload: Payload, id: string): Promise<User | null> {
  const { docs } = await payload.find({
    collection: 'users',
    where: { id: { equals: id } },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
  })
  return docs[0] ?? null
}

function refused(reason: Reason): Outcome {
  return { isLetIn: false, reason }
}
