import type { Payload } from 'payload'
import type { Evaluation, Event } from '@/payload-types'
import { evaluationAnswersIn } from './answers'
import { evaluationQuestionsOf } from './questions'
import { type EvaluationSummary, summariseEvaluations } from './summary'

/** What participants thought, for staff, which the caller has made sure of. */
export async function readEvaluations(payload: Payload, event: Event): Promise<EvaluationSummary> {
  const { docs } = await payload.db.find<Evaluation>({
    collection: 'evaluations',
    where: { event: { equals: event.id } },
    pagination: false,
  })
  return summariseEvaluations(
    evaluationQuestionsOf(event),
    docs.map(({ answers }) => evaluationAnswersIn(answers)),
  )
}
