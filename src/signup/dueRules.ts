import type { MailCause } from './labels'

/** Which mails time alone makes due. Days and hours are Denmark's, wherever the server stands. */

export type DueEvent = {
  state: 'planlagt' | 'aaben' | 'lukket' | 'aflyst' | 'flyttet' | 'afholdt'
  days: { startsAt: Date; endsAt: Date }[]
  hasMaterialsAfter: boolean
  hasEvaluation: boolean
  hasCertificate: boolean
}

/** Those with a seat; those who took part or, where nobody's attendance was taken, had a seat; those who took part. */
export type Audience = 'seated' | 'participants' | 'attended'

export type DueMail = {
  cause: MailCause
  /** Which time: an event that is moved is reminded of anew. */
  occasion: string
  to: Audience
  /** Whoever signed up, or was told the time, since this moment knows it already. */
  unlessToldSince: Date | null
}

const hourMs = 60 * 60 * 1000
const dayMs = 24 * hourMs

/** Nobody's telephone is to ring at night. */
const decentHours = { from: 8, to: 21 }

/** A reminder a week ahead that could not be sent for so long is left to the one on the day before. */
const weekReminderLastsMs = 4 * dayMs

/** How long after an event its mails are still of use. */
const afterLastsMs = 90 * dayMs

const clock = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Copenhagen',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  hourCycle: 'h23',
})

/** The date and the hour of an instant in Denmark. */
function danishTime(instant: Date): { date: string; hour: number } {
  const parts = new Map(clock.formatToParts(instant).map(({ type, value }) => [type, value]))
  return {
    date: `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`,
    hour: Number(parts.get('hour')),
  }
}

/** Calendar days from now to an instant: 0 today, 1 tomorrow. */
export function danishDaysUntil(instant: Date, now: Date): number {
  return (Date.parse(danishTime(instant).date) - Date.parse(danishTime(now).date)) / dayMs
}

/** Eight o'clock in Denmark, so many calendar days before an event begins. */
export function reminderMoment(startsAt: Date, daysBefore: number): Date {
  const date = Date.parse(danishTime(startsAt).date) - daysBefore * dayMs
  // Clocks change at night: by half past six UTC the day's time is what it will be at eight.
  const offset = danishTime(new Date(date + 6.5 * hourMs)).hour - 6
  return new Date(date + (decentHours.from - offset) * hourMs)
}

/** What is due now. Each is sent once for its occasion; asking again finds the same. */
export function dueMails(event: DueEvent, now: Date): DueMail[] {
  const { hour } = danishTime(now)
  if (hour < decentHours.from || hour >= decentHours.to || event.days.length === 0) return []
  return [...dueReminders(event, now), ...dueAfterwards(event, now)]
}

function dueReminders({ days, state }: DueEvent, now: Date): DueMail[] {
  if (state === 'aflyst' || state === 'afholdt') return []
  const startsAt = new Date(Math.min(...days.map((day) => day.startsAt.getTime())))
  const occasion = danishTime(startsAt).date
  const week = reminderMoment(startsAt, 7)
  const day = reminderMoment(startsAt, 1)
  if (now >= day && now < startsAt)
    return [{ cause: 'paamindelse-1', occasion, to: 'seated', unlessToldSince: day }]
  if (now >= week && now.getTime() < week.getTime() + weekReminderLastsMs)
    return [{ cause: 'paamindelse-7', occasion, to: 'seated', unlessToldSince: week }]
  return []
}

function dueAfterwards(event: DueEvent, now: Date): DueMail[] {
  const lastEnd = Math.max(...event.days.map((day) => day.endsAt.getTime()))
  if (now.getTime() < lastEnd || now.getTime() > lastEnd + afterLastsMs) return []
  const isHeld = event.state === 'afholdt'
  // Where nobody has said otherwise, an event that has been has been held.
  const isPast = event.state === 'aaben' || event.state === 'lukket' || event.state === 'flyttet'
  const due = (cause: MailCause, to: Audience): DueMail => ({
    cause,
    occasion: 'efter',
    to,
    unlessToldSince: null,
  })
  return [
    ...(event.hasMaterialsAfter && (isHeld || isPast) ? [due('materialer', 'participants')] : []),
    ...(event.hasEvaluation && isHeld ? [due('evaluering', 'participants')] : []),
    ...(event.hasCertificate && isHeld ? [due('bevis', 'attended')] : []),
  ]
}

type Minimum = {
  state: DueEvent['state']
  minimum: number | null
  decisionAt: Date | null
  startsAt: Date | null
  seated: number
}

/** Whether the organiser has to be told that there are too few: from the decision until the event begins. */
export function isBelowMinimum(
  { decisionAt, minimum, seated, startsAt, state }: Minimum,
  now: Date,
): boolean {
  if (minimum === null || decisionAt === null || state === 'aflyst' || state === 'afholdt') return false
  return seated < minimum && now >= decisionAt && (startsAt === null || now < startsAt)
}
