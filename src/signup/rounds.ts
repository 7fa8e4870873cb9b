import type { Payload } from 'payload'
import { z } from 'zod'

const key = 'sign-up-round'

/** Writes down that the minutely round of sign-ups has been all the way through, where all processes see it. */
export async function noteRound(payload: Payload, now = new Date()): Promise<void> {
  await payload.kv.set(key, { at: now.toISOString() })
}

/** When it last was; `null` when it never has been. */
export async function lastRoundAt(payload: Payload): Promise<string | null> {
  return z.object({ at: z.string() }).safeParse(await payload.kv.get(key)).data?.at ?? null
}
