import type { Payload } from 'payload'
import type { Event } from '@/payload-types'
import { certificateFacts } from './facts'
import { certificateFault } from './fault'

type Participant = { id: string; name: string; attendance: string[] | null }

/** Whose certificates can't be written, and why: `navnet «محمد» (م ح د)`. In the participants' order. */
export async function unwrittenCertificates(
  payload: Payload,
  event: Event,
  participants: Participant[],
): Promise<{ id: string; name: string; fault: string }[]> {
  const [first] = participants
  if (!first || event.hasCertificate === false) return []
  // All but the name and the days is the same for everybody, and days are written in Danish.
  const facts = await certificateFacts(payload, event, first)
  return participants.flatMap(({ id, name }) => {
    const fault = certificateFault({ ...facts, name })
    return fault === null ? [] : [{ id, name, fault }]
  })
}
