import { idOf } from '@/access/municipality'
import { foldedAddress } from '@/lib/mailAddress'
import type { Registration, SignUpMail } from '@/payload-types'
import type { MailCause } from './labels'

/**
 * Mails that staff's correction of a registration makes due. They are owed before Payload saves the form, so that none is
 * lost with a process that dies, and their occasion says what has to stand in the registration before they are true.
 */

type Addressed = { email?: string | null | undefined }

/** Whether a form that is saved gives somebody another address. Capitals and spaces make no other address. */
export function isReaddressed({ email }: Addressed, before: Addressed | undefined): boolean {
  if (typeof email !== 'string' || typeof before?.email !== 'string') return false
  return foldedAddress(email) !== foldedAddress(before.email)
}

type Employed = { municipality?: Registration['municipality'] | undefined }

/** Whether a form that is saved gives somebody another municipality. */
export function isReemployed({ municipality }: Employed, before: Employed | undefined): boolean {
  return (
    municipality !== undefined && before !== undefined && idOf(municipality) !== idOf(before.municipality)
  )
}

const newLink = 'nyt-link-'
const newEmployer = 'ny-kommune-'

/** The same for the same correction, however often it is saved. */
export function linkOccasion(tokenHash: string): string {
  return `${newLink}${tokenHash.slice(0, 32)}`
}

/** @param since when the registration was saved last: somebody may be moved back, and forth again */
export function employerOccasion(municipality: string | null, since: string): string {
  return `${newEmployer}${municipality ?? 'ingen'}-${new Date(since).getTime()}`
}

type Owed = { cause: MailCause; key: string }

/** Whether what a mail tells of stands in the registration; true of every mail that follows no correction. */
export function isSaved(
  { cause, key }: Pick<SignUpMail, keyof Owed>,
  { municipality, tokenHash }: Pick<Registration, 'municipality' | 'tokenHash'>,
): boolean {
  const occasion = key.split(':')[2] ?? ''
  if (cause === 'link' && occasion.startsWith(newLink))
    return Boolean(tokenHash) && occasion === linkOccasion(tokenHash ?? '')
  if (cause === 'godkend' && occasion.startsWith(newEmployer))
    return occasion.startsWith(`${newEmployer}${idOf(municipality) ?? 'ingen'}-`)
  return true
}
