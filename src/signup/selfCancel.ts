import type { Event, Registration } from '@/payload-types'
import { toSeatEvent } from './readSeats'
import { isOver } from './rules'

/**
 * Whether somebody can still take themselves off. Nobody with a seat at an event that has been moved chose its new day: the
 * deadline doesn't bind them until staff say that the event is on again.
 */
export function maySelfCancel(event: Event, { state }: Pick<Registration, 'state'>, now: Date): boolean {
  if (state === 'deltog' || state === 'udeblev') return false
  if (isOver(toSeatEvent(event), now)) return false
  if (state === 'venteliste' || state === 'tilbudt' || state === 'modtaget') return true
  return event.state === 'flyttet' || !hasCancelDeadlinePassed(event, now)
}

/** Whether there was a deadline, and it is over. */
export function hasCancelDeadlinePassed({ cancelBefore }: Pick<Event, 'cancelBefore'>, now: Date): boolean {
  return Boolean(cancelBefore) && now > new Date(cancelBefore ?? 0)
}

/** The deadline to show: one that had passed when the event was moved says nothing of the new day. */
export function shownCancelDeadline(
  { cancelBefore, state }: Pick<Event, 'cancelBefore' | 'state'>,
  now: Date,
): string | null {
  return state === 'flyttet' && hasCancelDeadlinePassed({ cancelBefore }, now) ? null : (cancelBefore ?? null)
}
