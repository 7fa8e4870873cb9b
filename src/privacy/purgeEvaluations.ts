import type { Payload } from 'payload'
import { idOf } from '@/access/municipality'
import { evaluationAnswersIn } from '@/evaluation/answers'
import type { Evaluation } from '@/payload-types'
import { endsOf, eventLookup } from './eventEnds'
import { everyRow } from './everyRow'
import type { PurgeStep } from './purgeStep'
import { eventEndOf, isDue } from './rules'

/** Takes what people wrote in their own words out of the evaluations, when the participants' names go. Marks stay. */
export async function purgeEvaluations({ payload, days, today, isDryRun }: PurgeStep) {
  const counts = { 'evalueringer uden fritekst': 0 }
  const eventOf = eventLookup(payload)
  for await (const { answers, event, id } of everyRow<Evaluation>({ payload, collection: 'evaluations' })) {
    const known = await eventOf(idOf(event) ?? '')
    if (known && !isDue(eventEndOf(endsOf(known), known.createdAt), days.participantDays, today)) continue
    const marks = evaluationAnswersIn(answers).filter(({ type }) => type !== 'tekst')
    if (JSON.stringify(marks) === JSON.stringify(answers)) continue
    counts['evalueringer uden fritekst'] += 1
    if (!isDryRun) await keepAnswers(payload, id, marks)
  }
  return counts
}

async function keepAnswers(payload: Payload, id: Evaluation['id'], answers: object[]): Promise<void> {
  await payload.db.updateOne({ collection: 'evaluations', id, data: { answers }, returning: false })
}
