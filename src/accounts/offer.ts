import { qrPath } from './qrPath'
import { keyForReading, totpAddress } from './totp'

/** What somebody needs to put the key into an authenticator app. */
export type Offer = { qr: { path: string; size: number }; key: string }

export function offerOf(key: string, email: string): Offer {
  return { qr: qrPath(totpAddress(key, email)), key: keyForReading(key) }
}
