import { evaluationDays } from '@/evaluation/openness'
import type { MailCause, RegistrationState } from './labels'

/** Which mails time alone makes due. Days and hours are Denmark's, wherever the server stands. */

export type DueEvent = {
  state: 'planlagt' | 'aaben' | 'lukket' | 'aflyst' | 'flyttet' | 'afholdt'
  days: { startsAt: Date; endsAt: Date }[]
  hasMaterialsAfter: boolean
  hasEvaluation: boolean
  hasCertificate: boolean
  isAttendanceClosed: boolean
}

/** Those with a seat; those who took part or, where nobody's attendance was taken, had a seat; those who took part. */
export type Audience = 'seated' | 'participants' | 'attended'

export type DueMail = {
  cause: MailCause
  /** Which time: an event that is moved is reminded of anew, and each of the days reminded of is its own. */
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

/** A day so long after the one before is easily forgotten, and is reminded of by itself. */
const longPauseDays = 8

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

/** The date in Denmark that a reminder of a day is known by. */
export function occasionOf(startsAt: Date): string {
  return danishTime(startsAt).date
}

/** Eight o'clock in Denmark, so many calendar days before an event begins. */
export function reminderMoment(startsAt: Date, daysBefore: number): Date {
  const date = Date.parse(danishTime(startsAt).date) - daysBefore * dayMs
  // Clocks change at night: by half past six UTC the day's time is what it will be at eight.
  const offset = danishTime(new Date(date + 6.5 * hourMs)).hour - 6
  return new Date(date + (decentHours.from - offset) * hourMs)
}

export function isDecentHour(now: Date): boolean {
  const { hour } = danishTime(now)
  return hour >= decentHours.from && hour < decentHours.to
}

/** What is due now. Each is sent once for its occasion; asking again finds the same. */
export function dueMails(event: DueEvent, now: Date): DueMail[] {
  if (!isDecentHour(now) || event.days.length === 0) return []
  return [...dueReminders(event, now), ...dueAfterwards(event, now)]
}

function dueReminders({ days, state }: DueEvent, now: Date): DueMail[] {
  if (state === 'aflyst' || state === 'afholdt') return []
  return remindedDays(days).flatMap((startsAt) => dueReminder(startsAt, now))
}

/** When the days begin that are reminded of: the first, and each that comes after a long pause. */
function remindedDays(days: DueEvent['days']): Date[] {
  const starts = days.map(({ startsAt }) => startsAt).sort((a, b) => a.getTime() - b.getTime())
  return starts.filter((startsAt, index) => {
    const before = starts[index - 1]
    return !before || danishDaysUntil(startsAt, before) > longPauseDays
  })
}

function dueReminder(startsAt: Date, now: Date): DueMail[] {
  const occasion = occasionOf(startsAt)
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
  const canStillEvaluate = now.getTime() <= lastEnd + evaluationDays * dayMs
  const isHeld = event.state === 'afholdt'
  const isSettled = isHeld || (event.isAttendanceClosed && event.state !== 'aflyst')
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
    ...(event.hasEvaluation && isSettled && canStillEvaluate ? [due('evaluering', 'participants')] : []),
    ...(event.hasCertificate && isSettled ? [due('bevis', 'attended')] : []),
  ]
}

/** Whether it has been settled for everybody with a seat who took part, and somebody did. */
export function isAttendanceClosed(registrations: { state: RegistrationState }[]): boolean {
  const has = (wanted: RegistrationState) => registrations.some(({ state }) => state === wanted)
  return has('deltog') && !has('bekraeftet')
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
