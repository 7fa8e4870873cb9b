import { randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import { asOneStep } from '@/database/asOneStep'
import { lastEnd } from '@/events/rules'
import type { Event } from '@/payload-types'
import { findRegistration } from '@/signup/findRegistration'
import type { EvaluationAnswer } from './answers'
import { evaluationOpenness, type Openness } from './openness'

/**
 * Keeps an evaluation, once for each registration, with nothing in it that leads back: the row has no person and no time,
 * and the registration only says that there has been one, on a day that isn't told, and without its own time of change.
 *
 * @returns what stood in the way, or `givet`
 */
export async function giveEvaluation(
  payload: Payload,
  { answers, event, registrationId }: { event: Event; registrationId: string; answers: EvaluationAnswer[] },
  now = new Date(),
): Promise<Exclude<Openness, 'aaben'> | 'givet'> {
  return asOneStep(payload, async (req) => {
    const registration = await findRegistration(payload, registrationId, req)
    if (!registration) return 'ikke'
    const openness = evaluationOpenness(event, registration, now)
    if (openness !== 'aaben') return openness
    await payload.db.updateOne({
      collection: 'registrations',
      id: registrationId,
      // The same for all who evaluate: when they did it is nobody's business. `null` leaves the date; said nothing of, it would
      // be now.
      data: { evaluatedAt: lastEnd(event)?.toISOString() ?? event.updatedAt, updatedAt: null },
      req,
      returning: false,
    })
    await payload.db.create({
      collection: 'evaluations',
      // MongoDB's own ids tell the second they were made.
      ...(payload.db.name === 'mongoose' ? { customID: randomBytes(12).toString('hex') } : {}),
      data: { event: event.id, answers },
      req,
      returning: false,
    })
    return 'givet'
  })
}
