import type { RetentionDays } from './retentionKinds'

/**
 * What is due on a day, with no reading and no writing. Clocks count calendar days in Denmark: fourteen days after 3 November
 * is 17 November, whatever the clocks do in between and wherever the server stands.
 */

/** `2026-11-03` */
export type Day = string

const danishDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', dateStyle: 'short' })

/** The day it is in Denmark at an instant. */
export function danishDayOf(instant: string | Date): Day {
  return danishDay.format(new Date(instant))
}

export function addDays(day: Day, days: number): Day {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** Whether something from an instant has been kept for its days. */
export function isDue(from: string | Date, days: number, today: Day): boolean {
  return addDays(danishDayOf(from), days) <= today
}

type Registration = { state: string; createdAt: string; needs?: unknown; anonymisedAt?: string | null }

/** Those who got, or may still get, a place; all others are the waiting list's clock. */
const participating = ['bekraeftet', 'deltog', 'udeblev']

/** An event without days, or one that is gone, is taken to be over a year after the sign-up. */
const unknownEventDays = 365

/** When a registration's event is over: its last end, or a guess on the late side. */
export function eventEndOf(ends: (string | null | undefined)[], signedUpAt: string): string | Date {
  const last = ends
    .filter((end) => typeof end === 'string')
    .sort()
    .at(-1)
  return last ?? new Date(new Date(signedUpAt).getTime() + unknownEventDays * 24 * 60 * 60 * 1000)
}

export function registrationDuty(
  registration: Registration,
  eventEnd: string | Date,
  days: RetentionDays,
  today: Day,
): 'none' | 'needs' | 'anonymise' {
  if (registration.anonymisedAt) return 'none'
  if (isDue(eventEnd, identityDaysOf(registration, days), today)) return 'anonymise'
  return registration.needs && isDue(eventEnd, days.needsDays, today) ? 'needs' : 'none'
}

/** How long somebody's name is kept after the event. */
export function identityDaysOf({ state }: Pick<Registration, 'state'>, days: RetentionDays): number {
  return participating.includes(state) ? days.participantDays : days.waitingListDays
}

type Account = { createdAt: string; lastLoginAt?: string | null; isDeactivated?: boolean | null }

/** An account is closed after a while without login and deleted after a longer one; one never used goes first. */
export function accountDuty(
  account: Account,
  days: RetentionDays,
  today: Day,
): 'none' | 'deactivate' | 'delete' {
  if (!account.lastLoginAt) return isDue(account.createdAt, days.invitationDays, today) ? 'delete' : 'none'
  const deletionDays = Math.max(days.userDeletionDays, days.inactiveUserDays)
  if (isDue(account.lastLoginAt, deletionDays, today)) return 'delete'
  const isInactive = isDue(account.lastLoginAt, days.inactiveUserDays, today)
  return isInactive && !account.isDeactivated ? 'deactivate' : 'none'
}

type Message = { createdAt: string; senderEmail?: string | null }

export function feedbackDuty(
  message: Message,
  days: RetentionDays,
  today: Day,
): 'none' | 'sender' | 'delete' {
  if (isDue(message.createdAt, days.feedbackDays, today)) return 'delete'
  return message.senderEmail && isDue(message.createdAt, days.feedbackSenderDays, today) ? 'sender' : 'none'
}

/** The first instant of the oldest Danish day that is still kept: what is from before it is due. */
export function cutoff(days: number, today: Day): Date {
  const firstKept = addDays(today, 1 - days)
  // Denmark is one or two hours ahead; which one it is at that midnight is read from the calendar itself.
  const earliest = new Date(`${firstKept}T00:00:00+02:00`)
  return danishDayOf(earliest) === firstKept ? earliest : new Date(`${firstKept}T00:00:00+01:00`)
}
