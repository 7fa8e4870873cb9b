import type { Payload } from 'payload'
import { z } from 'zod'

const key = 'mail-failures'

const mailFailure = z.object({ count: z.number(), lastAt: z.string() })

export type MailFailures = z.infer<typeof mailFailure>

/** What the mail server has turned down since it last took a mail; `null` when nothing. Kept where all processes see it. */
export async function mailFailures(payload: Payload): Promise<MailFailures | null> {
  return mailFailure.safeParse(await payload.kv.get(key)).data ?? null
}

export async function countMailFailure(payload: Payload): Promise<void> {
  const known = await mailFailures(payload)
  await payload.kv.set(key, { count: (known?.count ?? 0) + 1, lastAt: new Date().toISOString() })
}

export async function forgetMailFailures(payload: Payload): Promise<void> {
  await payload.kv.delete(key)
}
