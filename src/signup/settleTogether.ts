import type { Payload } from 'payload'
import { type Settlement, settleEvent } from './settle'

/** By event, the settling that has not begun yet. The bundler may give several copies of this module to one process. */
const global = globalThis as { portalSettlings?: Map<string, Promise<Settlement | null>> }
global.portalSettlings ??= new Map()
const awaited = global.portalSettlings

/**
 * Settles an event once for all who ask while another settling is under way: each has written down what it wants settled
 * before it asks, so the next one to begin sees it.
 */
export function settleTogether(payload: Payload, eventId: string): Promise<Settlement | null> {
  const joined = awaited.get(eventId)
  if (joined) return joined
  const next = settleEvent(payload, eventId, { begins: () => awaited.delete(eventId) })
  awaited.set(eventId, next)
  return next
}
