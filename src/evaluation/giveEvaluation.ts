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
 * The registration is marked first. Should a process without transactions die between the two, an answer is lost; the
 * other way round one person could answer twice.
 *
 * @returns what stood in the way, or `givet`
 */
export async function giveEvaluation(
  payload: Payload,
  { answers, event, registrationId }: { event: Event; registrationId: string; answers: EvaluationAnswer[] },
  now = new Date(),
): Promise<Exclude<Openness, 'aaben'> | 'givet'> {
  return asOneStep(payload, `evaluation:${registrationId}`, async (req) => {
    const registration = await findRegistration(payload, registrationId, req)
    if (!registration) return 'ikke'
    const openness = evaluationOpenness(event, registration, now)
    if (openness !== 'aaben') return openness
    const mark = (evaluatedAt: string | null) =>
      payload.db.updateOne({
        collection: 'registrations',
        id: registrationId,
        // `null` leaves it; said nothing of, it would be now.
        data: { evaluatedAt, updatedAt: null },
        req,
        returning: false,
      })
    // The same for all who evaluate: when they did it is nobody's business.
    await mark(lastEnd(event)?.toISOString() ?? event.updatedAt)
    try {
      await payload.db.create({
        collection: 'evaluations',
        // MongoDB's own ids tell the second they were made.
        ...(payload.db.name === 'mongoose' ? { customID: randomBytes(12).toString('hex') } : {}),
        data: { event: event.id, answers },
        req,
        returning: false,
      })
    } catch (error) {
      if (!req.transactionID) await mark(null)
      throw error
    }
    return 'givet'
  })
}
