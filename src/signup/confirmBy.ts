import { createHmac } from 'node:crypto'
import type { Payload } from 'payload'
import { firstStart } from '@/events/rules'
import type { Event, Registration } from '@/payload-types'

/**
 * Anybody can type an address. Who signs up without an account keeps the seat by opening the link that was mailed, within a
 * time that the event sets (docs/adr/0099).
 */

const hourMs = 60 * 60 * 1000

/** `null` when the event asks nobody. What is under way takes nobody's seat, so its beginning is late enough. */
export function confirmByOf(event: Pick<Event, 'confirmHours' | 'days'>, now: Date): Date | null {
  const hours = event.confirmHours ?? 24
  if (hours <= 0) return null
  const start = firstStart(event)
  const full = new Date(now.getTime() + hours * hourMs)
  return start !== null && start < full ? start : full
}

/** A network as it stands in a registration: it can't be followed from event to event, nor told without the secret. */
export function sentFromOf(payload: Payload, eventId: string, network: string): string {
  return createHmac('sha256', payload.secret)
    .update(`sent from\n${eventId}\n${network}`)
    .digest('base64url')
    .slice(0, 22)
}

type Unconfirmed = Partial<Pick<Registration, 'confirmBy' | 'group'>>

/** Whether somebody else answers for them still: they hear of nothing until the one who sent the list has opened the link. */
export function isUntold({ confirmBy, group }: Unconfirmed): boolean {
  return Boolean(confirmBy && group)
}

/** Which time somebody is asked to open the link, by the time it is to be opened: whoever signs up again is asked anew. */
export function firstAsked(confirmBy: string): string {
  return `foerst-${new Date(confirmBy).getTime()}`
}

export function askedHalfway(confirmBy: string): string {
  return `halvvejs-${new Date(confirmBy).getTime()}`
}

/** What stands in a registration when nothing more is to be opened. */
export const confirmed = { confirmBy: null, sentFrom: null } as const
