import { hasEnded, lastEnd } from '@/events/rules'
import type { Event, Registration } from '@/payload-types'

/** How long after the last day one can answer. */
export const evaluationDays = 60
const dayMs = 24 * 60 * 60 * 1000

export type Openness = 'aaben' | 'foer' | 'slut' | 'svaret' | 'ikke'

type Held = Pick<Event, 'days' | 'hasEvaluation' | 'state'>

/** Whether somebody who signed up can evaluate now. `ikke`: there is nothing for them to evaluate. */
export function evaluationOpenness(
  event: Held,
  { evaluatedAt, state }: Pick<Registration, 'evaluatedAt' | 'state'>,
  now: Date,
): Openness {
  const hasTakenPart = state === 'bekraeftet' || state === 'deltog'
  if (event.hasEvaluation === false || !hasTakenPart || event.state === 'aflyst') return 'ikke'
  if (evaluatedAt) return 'svaret'
  if (!hasEnded(event, now)) return 'foer'
  const end = lastEnd(event)
  const isLate = end !== null && now.getTime() > end.getTime() + evaluationDays * dayMs
  return isLate ? 'slut' : 'aaben'
}
