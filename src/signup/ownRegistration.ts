import type { Payload } from 'payload'
import { idOf } from '@/access/municipality'
import { signUpPath } from '@/lib/paths'
import type { Event, Registration } from '@/payload-types'
import { confirmOpened } from './confirm'
import { hasLeft } from './rules'
import { hashOfToken, tokenOf, tokenPattern } from './token'

/** What somebody's own page shows: their registration, and the event as it is, whatever has become of it. */
export type Own = { registration: Registration; event: Event; token: string; isJustConfirmed: boolean }

/**
 * Whose page a token opens; `null` for one that is malformed, made up, altered or of somebody who has been forgotten since.
 * Which of them it is, nobody is told. Whoever has it reads the mail it came with, so it also confirms the registration.
 */
export async function ownRegistration(payload: Payload, token: string): Promise<Own | null> {
  const found = await registrationOf(payload, token)
  const eventId = idOf(found?.event)
  if (!found || eventId === null) return null
  const registration = await confirmOpened(payload, found)
  const { docs } = await payload.find({
    collection: 'events',
    where: { id: { equals: eventId } },
    depth: 1,
    limit: 1,
    pagination: false,
    trash: true,
    overrideAccess: true,
  })
  const event = docs[0]
  const isJustConfirmed = Boolean(found.confirmBy) && !registration.confirmBy && !hasLeft(registration)
  return event ? { registration, event, token, isJustConfirmed } : null
}

/** The registration alone, without its event. */
export async function registrationOf(payload: Payload, token: string): Promise<Registration | null> {
  if (!tokenPattern.test(token)) return null
  const registration = await payload.db.findOne<Registration>({
    collection: 'registrations',
    where: { tokenHash: { equals: hashOfToken(token) } },
  })
  return registration && !registration.anonymisedAt ? registration : null
}

/** A page of somebody's own, below their link. */
export function ownPath(token: string, page = ''): string {
  return `${signUpPath}/${token}${page ? `/${page}` : ''}`
}

/** The own page of a registration, for those the portal knows by other means; `null` when it has none any more. */
export function ownPathOf(payload: Payload, { tokenSalt }: Pick<Registration, 'tokenSalt'>): string | null {
  return tokenSalt ? ownPath(tokenOf(payload, tokenSalt)) : null
}

/** Whether readers still find the event on the portal. */
export function isShown({ _status, deletedAt }: Event): boolean {
  return _status === 'published' && !deletedAt
}
