import { setImmediate as nextTurn } from 'node:timers/promises'
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
  const next = settleSoon(payload, eventId)
  awaited.set(eventId, next)
  const forget = () => {
    if (awaited.get(eventId) === next) awaited.delete(eventId)
  }
  // One that never began must not be what everybody after it is answered with.
  next.then(forget, forget)
  return next
}

/** Those who were written down in the same moment ask in the same turn: they are let in first. */
async function settleSoon(payload: Payload, eventId: string): Promise<Settlement | null> {
  await nextTurn()
  return settleEvent(payload, eventId, { begins: () => awaited.delete(eventId) })
}
