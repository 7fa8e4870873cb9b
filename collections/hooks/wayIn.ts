import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import { endBegun } from '@/accounts/endBegun'
import { invite } from '@/accounts/invitations'
import { accountAddress, forgottenAddress, type WayInChange } from '@/accounts/wayIn'
import { afterCommit } from '@/database/afterCommit'
import {
  accountReopenedMail,
  accountRightsChangedMail,
  addressChangedMail,
  passwordChangedMail,
  passwordChosenMail,
  providerLoginsChangedMail,
} from '@/mail/accountChanged'
import type { Mail } from '@/mail/layout'
import { sendMail } from '@/mail/send'
import { letGo } from '@/mail/underWay'
import type { User } from '@/payload-types'

type Noted = Map<string, WayInChange[]>

const noted = ({ context }: PayloadRequest): Noted => {
  const known = context.wayInChanges
  const changes: Noted = known instanceof Map ? known : new Map()
  context.wayInChanges = changes
  return changes
}

/** Remembers what an edit changes until it is written: a bulk edit looks at all its accounts first. */
export function noteWayIn(req: PayloadRequest, id: User['id'], changes: WayInChange[]): void {
  noted(req).set(String(id), changes)
}

/**
 * After an edit that changes how somebody gets in, whoever made it: what was begun before ends, and the owner is told by mail,
 * at the old address too when there is a new one. An invitation stays good when the account gets another role or municipality,
 * and follows it to another address.
 */
export const tellOfWayIn: CollectionAfterChangeHook<User> = async ({ doc, operation, previousDoc, req }) => {
  const changes = noted(req).get(String(doc.id)) ?? []
  noted(req).delete(String(doc.id))
  if (operation !== 'update' || changes.length === 0) return doc
  const isTheSameOwner = changes.every((change) => change === 'role' || change === 'municipality')
  const ended = await endBegun(req.payload, doc.id, { kept: isTheSameOwner ? ['invitation'] : [], req })
  const isMoved = changes.includes('email')
  if (isMoved && ended.has('invitation')) await invite(req.payload, doc.id, req)
  const mails = mailsAbout(changes, req)
  // The mail server is not waited for.
  await afterCommit(req.payload, req, () => {
    for (const mail of mails) letGo(sendMail(req.payload, doc.email, mail))
    if (isMoved) letGo(sendMail(req.payload, previousDoc.email, addressChangedMail()))
  })
  return doc
}

function mailsAbout(changes: WayInChange[], { context }: PayloadRequest): Mail[] {
  const has = (change: WayInChange) => changes.includes(change)
  const isInvited = context.auditAs === 'acceptInvitation'
  return [
    ...(has('password')
      ? [isInvited ? passwordChosenMail(forgottenAddress) : passwordChangedMail(forgottenAddress)]
      : []),
    ...(has('email') ? [addressChangedMail()] : []),
    ...(has('role') || has('municipality') ? [accountRightsChangedMail(accountAddress)] : []),
    ...(has('loginLinked') ? [providerLoginsChangedMail(accountAddress, 'linked')] : []),
    ...(has('loginUnlinked') ? [providerLoginsChangedMail(accountAddress, 'unlinked')] : []),
    ...(has('reopened') ? [accountReopenedMail(accountAddress)] : []),
  ]
}
