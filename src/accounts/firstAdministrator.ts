import { createHash, randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import type { Transaction } from '@/database/asOneStep'
import { env } from '@/env'
import { isDiskFull } from '@/lib/fullDisk'
import { whereActiveAdministrator } from './rules'

const key = 'first-administrator'
const lifetimeMs = 24 * 60 * 60 * 1000

type Invitation = { hash: string; expiresAt: number }

/** Whether somebody can administer the portal: deactivated administrators do not count. */
export async function hasAdministrator(payload: Payload): Promise<boolean> {
  const { totalDocs } = await payload.count({
    collection: 'users',
    where: whereActiveAdministrator(),
    overrideAccess: true,
  })
  return totalDocs > 0
}

/**
 * Makes the link by which the first administrator is created, good for 24 hours and for one use; a new one replaces the
 * old. Only its hash is kept.
 *
 * @returns the link, or `null` when there is an administrator already
 */
export async function issueFirstAdministratorLink(payload: Payload): Promise<string | null> {
  if (await hasAdministrator(payload)) return null
  const token = randomBytes(32).toString('base64url')
  const invitation: Invitation = { hash: hashOf(token), expiresAt: Date.now() + lifetimeMs }
  await payload.kv.set(key, invitation)
  return `${env.portalUrl}/opret-administrator/${token}`
}

export async function isFirstAdministratorToken(payload: Payload, token: string): Promise<boolean> {
  const invitation = await payload.kv.get<Invitation>(key)
  if (!invitation || invitation.expiresAt < Date.now() || invitation.hash !== hashOf(token)) return false
  return !(await hasAdministrator(payload))
}

/**
 * Uses the invitation up. Of several at once only one is told `true`: the key is unique, so only one can be written.
 */
export async function takeFirstAdministratorToken(
  payload: Payload,
  token: string,
  req: Transaction,
): Promise<boolean> {
  if (!(await isFirstAdministratorToken(payload, token))) return false
  try {
    await payload.db.create({
      collection: 'payload-kv',
      data: { key: takenKey(token), data: { taken: true } },
      req,
    })
    return true
  } catch (error) {
    if (isDiskFull(error)) throw error
    return false
  }
}

function takenKey(token: string): string {
  return `${key}:${hashOf(token)}`
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
