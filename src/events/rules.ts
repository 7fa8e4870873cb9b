import { dateTimeText } from '@/lib/dates'
import type { Event } from '@/payload-types'
import type { ChipItem } from '@/ui/Chip'

type Timed = Pick<Event, 'days' | 'state'>
export type SignUp = Timed & Pick<Event, 'signUpClosesAt' | 'signUpOpensAt'>

/** An event is over when its last day is; one without days when it has been held or called off. */
export function hasEnded({ days, state }: Timed, now: Date): boolean {
  if (state === 'afholdt') return true
  const end = lastEnd({ days })
  return end === null ? state === 'aflyst' : end <= now
}

/** Upcoming, the soonest first and the undated last; past, the newest first. */
export function splitByTime<T extends Timed>(events: T[], now: Date): { upcoming: T[]; past: T[] } {
  const upcoming = events.filter((event) => !hasEnded(event, now))
  const past = events.filter((event) => hasEnded(event, now))
  return {
    upcoming: upcoming.sort(
      (a, b) => startOf(a, Number.POSITIVE_INFINITY) - startOf(b, Number.POSITIVE_INFINITY) || 0,
    ),
    past: past.sort((a, b) => startOf(b, 0) - startOf(a, 0)),
  }
}

function startOf(event: Timed, whenUndated: number): number {
  return firstStart(event)?.getTime() ?? whenUndated
}

/** The beginning of the first day; `null` while no day is set. */
export function firstStart({ days }: Pick<Event, 'days'>): Date | null {
  const starts = (days ?? []).map(({ startsAt }) => new Date(startsAt).getTime())
  return starts.length > 0 ? new Date(Math.min(...starts)) : null
}

/** The end of the last day; `null` while no day is set. */
export function lastEnd({ days }: Pick<Event, 'days'>): Date | null {
  const ends = (days ?? []).map(({ endsAt }) => new Date(endsAt).getTime())
  return ends.length > 0 ? new Date(Math.max(...ends)) : null
}

/** When the last who sign up must have done so: the deadline, or the beginning. */
export function signUpEnd(event: Pick<Event, 'days' | 'signUpClosesAt'>): Date | null {
  return event.signUpClosesAt ? new Date(event.signUpClosesAt) : firstStart(event)
}

/** Whether one can sign up now, for a seat or for the waiting list. */
export function isOpen(event: SignUp, now: Date): boolean {
  if (event.state !== 'aaben' || hasBegun(event, now) || isBefore(now, event.signUpOpensAt)) return false
  return !event.signUpClosesAt || isBefore(now, event.signUpClosesAt)
}

/** How it stands with the event, in a word. */
export function stateChip(event: SignUp, now: Date): ChipItem {
  if (event.state === 'aflyst') return { label: 'Aflyst', tone: 'stop' }
  if (event.state === 'afholdt') return { label: 'Afholdt' }
  if (hasEnded(event, now)) return { label: 'Datoen er passeret' }
  if (hasBegun(event, now)) return { label: 'I gang' }
  if (event.state === 'flyttet') return { label: 'Flyttet', tone: 'warn' }
  if (isOpen(event, now)) return { label: 'Åben for tilmelding', tone: 'open' }
  if (event.state === 'planlagt' || isBefore(now, event.signUpOpensAt)) return { label: 'Planlagt' }
  return { label: 'Lukket for tilmelding', tone: 'warn' }
}

/** What a reader can do about signing up, as a sentence; `null` when there is nothing more to sign up for. */
export function signUpText(event: SignUp, now: Date): string | null {
  const { signUpClosesAt, signUpOpensAt, state } = event
  if (state === 'aflyst' || hasEnded(event, now)) return null
  if (hasBegun(event, now)) return 'Arrangementet er begyndt, og man kan ikke længere tilmelde sig.'
  if (state === 'lukket') return 'Der er lukket for tilmelding.'
  if (signUpClosesAt && !isBefore(now, signUpClosesAt))
    return `Tilmeldingen lukkede ${dateTimeText(signUpClosesAt)}.`
  if (signUpOpensAt && isBefore(now, signUpOpensAt))
    return `Tilmeldingen åbner ${dateTimeText(signUpOpensAt)}.`
  if (state === 'flyttet') {
    return firstStart(event) === null
      ? 'Tilmeldingen åbner igen, når den nye dato er på plads.'
      : 'Tilmeldingen er ikke åbnet igen.'
  }
  if (state !== 'aaben') return 'Tilmeldingen er ikke åbnet.'
  return signUpClosesAt ? `Åben til ${dateTimeText(signUpClosesAt)}.` : 'Åben.'
}

function hasBegun(event: Timed, now: Date): boolean {
  const start = firstStart(event)
  return start !== null && start <= now
}

function isBefore(now: Date, instant: string | null | undefined): boolean {
  return Boolean(instant) && now.getTime() < new Date(String(instant)).getTime()
}
