import { createHmac, pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { StoredAccount } from './storedAccount'

const derive = promisify(pbkdf2)

/** As Payload writes them when a password is set; it has no way of asking whether a password is right without logging in. */
const prefix = 'pbkdf2-sha256-v1:'
const iterations = 600_000
const bytes = 32

/** As long to compute as a real one, so that an address without an account takes no shorter time to answer. */
const nobody = { hash: `${prefix}${'0'.repeat(bytes * 2)}`, salt: '0'.repeat(64) }

export async function isPassword(account: StoredAccount | null, password: string): Promise<boolean> {
  const { hash, salt } = account ?? nobody
  const stored = hash?.startsWith(prefix) && salt ? { hash, salt } : nobody
  const expected = Buffer.from(stored.hash.slice(prefix.length), 'hex')
  let isRight = false
  for (const spelling of new Set([keptPassword(password), password])) {
    const derived = await derive(spelling, stored.salt, iterations, bytes, 'sha256')
    if (expected.length === bytes && timingSafeEqual(derived, expected)) isRight = true
  }
  return isRight && stored.hash !== nobody.hash
}

/** What is written of a new password. It takes half a second, so it is worked out before anything is written. */
export async function hashOfPassword(password: string): Promise<{ hash: string; salt: string }> {
  const salt = randomBytes(32).toString('hex')
  const derived = await derive(keptPassword(password), salt, iterations, bytes, 'sha256')
  return { hash: `${prefix}${derived.toString('hex')}`, salt }
}

/** A password as it is kept. One keyboard sends `å` as one letter and another as two; passwords of before stand as they came. */
export function keptPassword(password: string): string {
  return password.normalize('NFC')
}

/** Says which password an account has without telling it: another password, another basis. */
export function basisOf(secret: string, { hash, salt }: Pick<StoredAccount, 'hash' | 'salt'>): string {
  return createHmac('sha256', secret).update(`basis\n${hash}\n${salt}`).digest('base64url')
}
