import { createHash, createHmac, randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import { env } from '@/env'
import { signUpPath } from '@/lib/paths'

/**
 * The personal link. The token is made from the portal's secret and a salt that lies with the registration, so that each
 * mail can carry it again although only its hash is kept: neither the database nor the secret alone opens anything.
 */

/** 128 bits and more: 32 bytes as 43 letters, digits, `-` and `_`. */
export const tokenPattern = /^[\w-]{43}$/

export function newSalt(): string {
  return randomBytes(16).toString('base64url')
}

/**
 * The salt of the link that a registration gets instead with a new address. The same when the same correction is saved twice
 * at once, so that the mail of the one carries no link that the other has made dead.
 */
export function saltForAddress(payload: Payload, salt: string, address: string): string {
  return createHmac('sha256', payload.secret)
    .update(`salt\n${salt}\n${address}`)
    .digest('base64url')
    .slice(0, 22)
}

export function tokenOf(payload: Payload, salt: string): string {
  return createHmac('sha256', payload.secret).update(`registration\n${salt}`).digest('base64url')
}

export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** The whole address of somebody's own page, for a mail. */
export function personalLink(payload: Payload, salt: string): string {
  return `${env.portalUrl}${signUpPath}/${tokenOf(payload, salt)}`
}
