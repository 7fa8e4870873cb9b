import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { Payload } from 'payload'
import { env } from '@/env'
import { signUpPath } from '@/lib/paths'

/**
 * The link of whoever signed others up. It opens that the list was sent by somebody who reads the mail, and the names that
 * they wrote themselves; nobody's own page.
 */

/** 32 hexadecimal digits and 43 letters, digits, `-` and `_`. */
const pattern = /^([\da-f]{32})([\w-]{43})$/

/** The page, below which nothing else lies: no personal link is so short. */
export const groupPage = 'liste'

/** What those of one list have in common. The same however often the form is sent, also when a sending was cut off half-way. */
export function groupOf(submission: string): string {
  return createHash('sha256').update(submission).digest('hex').slice(0, 32)
}

export function groupLink(payload: Payload, group: string): string {
  return `${env.portalUrl}${signUpPath}/${groupPage}/${group}${signatureOf(payload, group)}`
}

/** The group that a token was made for; `null` for one that the portal has not made. */
export function groupOfToken(payload: Payload, token: string): string | null {
  const [, group, signature] = pattern.exec(token) ?? []
  if (!group || !signature) return null
  const right = Buffer.from(signatureOf(payload, group))
  return timingSafeEqual(right, Buffer.from(signature)) ? group : null
}

function signatureOf(payload: Payload, group: string): string {
  return createHmac('sha256', payload.secret).update(`group\n${group}`).digest('base64url')
}
