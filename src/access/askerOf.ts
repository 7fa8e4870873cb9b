import { createLocalReq, executeAuthStrategies, type Payload, type TypedUser } from 'payload'

/** Who sends a request with these headers. `payload.auth` says so too, and works out their rights to everything there is first. */
export async function askerOf(payload: Payload, headers: Headers): Promise<TypedUser | null> {
  const req = await createLocalReq({ req: { headers } }, payload)
  const { user } = await executeAuthStrategies({ headers, payload, req })
  return user
}
