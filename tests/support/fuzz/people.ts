import type { Payload } from 'payload'
import type { Actor } from './canaries'

export type Person = { id: string | number | null; token: string | null }

/** Somebody in a role, of a municipality, with a session. */
export async function newPerson(
  payload: Payload,
  actor: Actor,
  municipality: string | number,
): Promise<Person> {
  if (actor === 'anonymous') return { id: null, token: null }
  const { makeVisitor } = await import('../account')
  const { user, token } = await makeVisitor(payload, { role: actor, municipality })
  return { id: user.id, token }
}

/** Whether the session still holds, after what has been sent in its name. */
export async function isIn(
  door: (request: Request) => Promise<Response>,
  { token }: Person,
): Promise<boolean> {
  if (!token) return true
  const request = new Request('http://localhost:3000/api/users/me', {
    headers: { Authorization: `JWT ${token}` },
  })
  const { user } = await (await door(request)).json()
  return Boolean(user)
}
