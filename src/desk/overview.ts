import type { Payload, Where } from 'payload'
import { idOf } from '@/access/municipality'
import { evaluationDays } from '@/evaluation/openness'
import { hasEnded, lastEnd } from '@/events/rules'
import { groupBy } from '@/lib/groupBy'
import type { Event, Registration, SignUpMail } from '@/payload-types'
import { attendanceIn } from '@/signup/attendance'
import { outsideText } from '@/signup/labels'
import { hasFailed } from '@/signup/outbox'
import { hasSeat } from '@/signup/rules'
import { readMunicipalities } from './readDesk'

export type EventAtDesk = {
  id: string
  title: string
  firstDay: string | null
  state: Event['state']
  taken: number
  capacity: number | null
  waiting: number
  /** What somebody has to see to, as sentences. */
  tasks: string[]
  isOver: boolean
}

export type AbsenceByMunicipality = { name: string; attended: number; absent: number }

export type Overview = { events: EventAtDesk[]; absences: AbsenceByMunicipality[] }

const dayMs = 24 * 60 * 60 * 1000

/** Events that are over stay in view as long as somebody has to see to them, or for this long. */
const rememberedDays = 30

/** A decision this near is brought up. */
const decisionDays = 7

type Row = Pick<Registration, 'attendance' | 'event' | 'id' | 'municipality' | 'state'>

/** Events with what needs doing, the nearest first; and who stayed away in the last year, by municipality. No persons. */
export async function readOverview(payload: Payload, now = new Date()): Promise<Overview> {
  const yearAgo = new Date(now.getTime() - 365 * dayMs).toISOString()
  const events = await payload.db.find<Event>({
    collection: 'events',
    where: {
      and: [
        { deletedAt: { exists: false } },
        { or: [{ firstDay: { exists: false } }, { firstDay: { greater_than: yearAgo } }] },
      ],
    },
    pagination: false,
    sort: 'firstDay',
  })
  const ofThese: Where = { event: { in: events.docs.map(({ id }) => id) } }
  const [rows, mails, municipalities] = await Promise.all([
    payload.db.find<Row>({
      collection: 'registrations',
      where: ofThese,
      pagination: false,
      select: { attendance: true, event: true, municipality: true, state: true },
    }),
    payload.db.find<SignUpMail>({
      collection: 'sign-up-mails',
      where: { and: [{ state: { equals: 'opgivet' } }, ofThese] },
      pagination: false,
    }),
    readMunicipalities(payload),
  ])
  const rowsOf = groupBy(rows.docs, ({ event }) => idOf(event))
  const failedOf = groupBy(mails.docs.filter(hasFailed), ({ event }) => idOf(event))
  const all = events.docs.map((event) =>
    atDesk(event, rowsOf.get(event.id) ?? [], failedOf.get(event.id)?.length ?? 0, now),
  )
  const names = new Map(municipalities.map(({ id, name }) => [id, name]))
  return {
    events: all.filter((event) => !event.isOver || event.tasks.length > 0 || isRecent(event, now)),
    absences: absencesOf(rows.docs, names),
  }
}

function isRecent({ firstDay }: EventAtDesk, now: Date): boolean {
  return firstDay !== null && now.getTime() - Date.parse(firstDay) < rememberedDays * dayMs
}

function atDesk(event: Event, rows: Row[], failed: number, now: Date): EventAtDesk {
  const taken = rows.filter(hasSeat).length
  const isOver = hasEnded(event, now)
  return {
    id: event.id,
    title: event.title,
    firstDay: event.firstDay ?? null,
    state: event.state,
    taken,
    capacity: event.capacity ?? null,
    waiting: rows.filter(({ state }) => state === 'venteliste').length,
    tasks: tasksOf(event, rows, { taken, failed, isOver, now }),
    isOver,
  }
}

type Standing = { taken: number; failed: number; isOver: boolean; now: Date }

/** What somebody has to see to at an event. */
export function tasksOf(
  event: Pick<Event, 'capacity' | 'days' | 'decisionAt' | 'hasEvaluation' | 'minimum' | 'state'>,
  rows: Pick<Row, 'attendance' | 'state'>[],
  { failed, isOver, now, taken }: Standing,
): string[] {
  const count = (state: Row['state']) => rows.filter((row) => row.state === state).length
  const tasks: string[] = []
  const isOn = event.state !== 'aflyst' && !isOver
  const awaiting = count('afventer')
  if (isOn && awaiting > 0) tasks.push(`${awaiting} afventer godkendelse`)
  if (isOn && typeof event.capacity === 'number' && taken > event.capacity)
    tasks.push(`${taken - event.capacity} over antallet af pladser`)
  if (isOn && lacksMinimum(event, taken, now))
    tasks.push(`${taken} af mindst ${event.minimum} deltagere, og det skal afgøres`)
  if (failed > 0) tasks.push(failed === 1 ? '1 mail kom ikke frem' : `${failed} mails kom ikke frem`)
  const unmarked = count('bekraeftet')
  if (isOver && event.state !== 'aflyst' && unmarked > 0) tasks.push('Fremmødet er ikke afsluttet')
  if (isOver && lacksHeld(event, rows, now))
    tasks.push('Er fremmødet ikke taget, så sæt tilstanden til «Afholdt», så evalueringen kan sendes')
  return tasks
}

/**
 * Whether the evaluation waits for somebody to say that the event was held. Where people have been ticked off, closing the
 * attendance is enough; and a certificate is for those ticked off alone.
 */
function lacksHeld(
  event: Pick<Event, 'days' | 'hasEvaluation' | 'state'>,
  rows: Pick<Row, 'attendance' | 'state'>[],
  now: Date,
): boolean {
  if (!event.hasEvaluation || event.state === 'aflyst' || event.state === 'afholdt') return false
  const end = lastEnd(event)
  if (end === null || now.getTime() > end.getTime() + evaluationDays * dayMs) return false
  const isTaken = rows.some(
    ({ attendance, state }) => state === 'deltog' || (attendanceIn(attendance) ?? []).length > 0,
  )
  return !isTaken && rows.some(({ state }) => state === 'bekraeftet')
}

function lacksMinimum(
  { decisionAt, minimum }: Pick<Event, 'decisionAt' | 'minimum'>,
  taken: number,
  now: Date,
): boolean {
  if (!minimum || taken >= minimum || !decisionAt) return false
  return Date.parse(decisionAt) - now.getTime() < decisionDays * dayMs
}

function absencesOf(rows: Row[], names: ReadonlyMap<string, string>): AbsenceByMunicipality[] {
  const met = rows.filter(({ state }) => state === 'deltog' || state === 'udeblev')
  const groups = groupBy(met, ({ municipality }) => names.get(idOf(municipality) ?? '') ?? outsideText)
  return [...groups]
    .map(([name, group]) => ({
      name,
      attended: group.filter(({ state }) => state === 'deltog').length,
      absent: group.filter(({ state }) => state === 'udeblev').length,
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'da'))
}
