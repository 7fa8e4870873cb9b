import type { Payload } from 'payload'
import { idOf } from '@/access/municipality'
import { evaluationAnswersIn } from '@/evaluation/answers'
import type { Evaluation, Registration } from '@/payload-types'
import { endsOf, eventLookup } from './eventEnds'
import { everyRow } from './everyRow'
import { addDays, type Day, danishDayOf, eventEndOf, identityDaysOf, isDue } from './rules'
import { readRetention } from './settings'

/** What personal data there are left of an event that is over. */
export type KeptOfEvent = {
  /** `null` for an event that is gone. */
  event: string | null
  title: string
  endedOn: Day
  /** Registrations with a name. */
  people: number
  /** Registrations with diet or access. */
  needs: number
  /** Evaluations with somebody's own words. */
  texts: number
  /** When the next of it is deleted, and the last. */
  nextOn: Day
  lastOn: Day
  /** The clock has run out: the nightly purge has not been there. */
  isOverdue: boolean
}

type Found = { end: string | Date; title: string; people: Registration[]; texts: number }

/** Event by event, the ones over longest ago first. */
export async function keptOfEvents(payload: Payload, now = new Date()): Promise<KeptOfEvent[]> {
  const days = await readRetention(payload)
  const today = danishDayOf(now)
  const kept: KeptOfEvent[] = []
  for (const [event, { end, people, texts, title }] of await findKept(payload)) {
    const endedOn = danishDayOf(end)
    const clocks = people.map((registration) => identityDaysOf(registration, days))
    const withNeeds = people.filter(({ needs }) => needs)
    const all = [
      ...clocks,
      ...(withNeeds.length > 0 ? [days.needsDays] : []),
      ...(texts > 0 ? [days.participantDays] : []),
    ]
    if (endedOn > today || all.length === 0) continue
    kept.push({
      event,
      title,
      endedOn,
      people: people.length,
      needs: withNeeds.length,
      texts,
      nextOn: addDays(endedOn, Math.min(...all)),
      lastOn: addDays(endedOn, Math.max(...all)),
      isOverdue: isDue(end, Math.min(...all), today),
    })
  }
  return kept.sort((a, b) => a.endedOn.localeCompare(b.endedOn) || a.title.localeCompare(b.title, 'da'))
}

async function findKept(payload: Payload): Promise<Map<string | null, Found>> {
  const eventOf = eventLookup(payload)
  const found = new Map<string | null, Found>()
  const add = async (id: string | null, signedUpAt: string | null) => {
    const event = id === null ? null : await eventOf(id)
    const key = event ? id : null
    const known = found.get(key)
    if (known) return known
    const title = event?.title ?? 'Arrangementer, der er slettet'
    const since = signedUpAt ?? event?.createdAt ?? new Date(0).toISOString()
    const fresh: Found = { end: eventEndOf(endsOf(event), since), title, people: [], texts: 0 }
    found.set(key, fresh)
    return fresh
  }
  const where = { anonymisedAt: { exists: false } }
  for await (const row of everyRow<Registration>({ payload, collection: 'registrations', where }))
    (await add(idOf(row.event), row.createdAt)).people.push(row)
  for await (const { answers, event } of everyRow<Evaluation>({ payload, collection: 'evaluations' })) {
    if (evaluationAnswersIn(answers).some(({ type }) => type === 'tekst'))
      (await add(idOf(event), null)).texts += 1
  }
  return found
}
