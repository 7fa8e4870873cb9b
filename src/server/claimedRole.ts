import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { z } from 'zod'
import { type Role, roles } from '../access/roles'

type Signer = { secret: string; cookieName: string }

const claims = z.object({ role: z.enum(roles), exp: z.number() })

/**
 * The role that a request's token says, when the portal has signed it and its time is not up; `null` for everybody else. It
 * asks no database, so it opens nothing but a larger body: whether the session still stands is asked behind the gate, of
 * the account itself, before that body is read.
 *
 * @param now in milliseconds
 */
export function claimedRole(headers: IncomingHttpHeaders, signer: Signer, now: number): Role | null {
  for (const token of tokensOf(headers, signer.cookieName)) {
    const role = roleIn(token, signer.secret, now)
    if (role) return role
  }
  return null
}

function tokensOf({ authorization = '', cookie = '' }: IncomingHttpHeaders, cookieName: string): string[] {
  const own = /^(?:JWT|Bearer) (\S+)$/.exec(authorization)?.[1]
  const pairs = cookie.split(';').map((pair) => pair.trim().split('=', 2))
  const sent = pairs.flatMap(([name, value]) => (name === cookieName && value ? [value] : []))
  // Nobody has more; each takes a signature to look at.
  return [...(own ? [own] : []), ...sent].slice(0, 2)
}

function roleIn(token: string, secret: string, now: number): Role | null {
  const [header, content, signature, ...more] = token.split('.')
  if (!header || !content || !signature || more.length > 0) return null
  const wanted = createHmac('sha256', keyOf(secret)).update(`${header}.${content}`).digest()
  const given = Buffer.from(signature, 'base64url')
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return null
  const { data } = claims.safeParse(JSON.parse(Buffer.from(content, 'base64url').toString('utf8')))
  return data && data.exp * 1000 > now ? data.role : null
}

/** Payload signs with this, not with the secret itself. */
function keyOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex').slice(0, 32)
}
