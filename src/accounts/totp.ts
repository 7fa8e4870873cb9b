import { Secret, TOTP } from 'otpauth'
import { withoutUnseen } from '@/lib/unseenSigns'

const issuer = 'Vidensnetværk Nord'
const period = 30
const digits = 6
/** Half-minutes before and after in which a code still counts: telephones' clocks differ. */
const window = 1

/** A new key, as the base32 text that authenticator apps read. */
export function newTotpKey(): string {
  return new Secret({ size: 20 }).base32
}

/** The half-minute a code belongs to, or `null` when it is wrong. A caller remembers it, so that a code works once. */
export function stepOfCode(key: string, code: string, now = Date.now()): number | null {
  // As it is copied from an app or a message: with signs that can't be seen, or a hyphen in the middle.
  const token = withoutUnseen(code.normalize('NFKC')).replace(/[\s\p{Pd}]/gu, '')
  if (!/^\d{6}$/.test(token)) return null
  const secret = secretFrom(key)
  if (!secret) return null
  const delta = TOTP.validate({
    token,
    secret,
    digits,
    period,
    timestamp: now,
    window,
  })
  return delta === null ? null : TOTP.counter({ period, timestamp: now }) + delta
}

/** A key that was encrypted with another of the portal's own keys comes out as noise: no code fits it. */
function secretFrom(key: string): Secret | null {
  try {
    return Secret.fromBase32(key)
  } catch {
    return null
  }
}

/** The code for a moment, as an app would show it. */
export function codeAt(key: string, now = Date.now()): string {
  return TOTP.generate({ secret: Secret.fromBase32(key), digits, period, timestamp: now })
}

/** The address in the QR code. */
export function totpAddress(key: string, email: string): string {
  return new TOTP({ issuer, label: email, secret: Secret.fromBase32(key), digits, period }).toString()
}

/** The key in groups of four, for typing. */
export function keyForReading(key: string): string {
  return key.match(/.{1,4}/g)?.join(' ') ?? key
}
