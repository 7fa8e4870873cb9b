import { createHmac, randomInt } from 'node:crypto'

const howMany = 10
/** Without letters and digits that look like one another. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'
const groups = 3
const groupLength = 4

/** Ten codes, each for one login without the telephone. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: howMany }, () =>
    Array.from({ length: groups }, () =>
      Array.from({ length: groupLength }, () => alphabet[randomInt(alphabet.length)]).join(''),
    ).join('-'),
  )
}

export function isRecoveryCode(code: string): boolean {
  return plain(code).length === groups * groupLength
}

/** What is kept of a code: with the portal's key in it, so that a stolen database alone does not tell the codes. */
export function hashOfRecoveryCode(code: string, secret: string): string {
  return createHmac('sha256', secret)
    .update(`recovery\n${plain(code)}`)
    .digest('base64url')
}

/** Capitals, spaces and hyphens are people's own business. */
function plain(code: string): string {
  return code.toLowerCase().replace(/[^a-z0-9]/g, '')
}
