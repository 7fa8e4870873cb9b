import type { Payload } from 'payload'
import { type Say, works } from './works'

/** Lays the commands out for the door that the web process opens to them (scripts/lib/workDoor.mjs), which is no part of the bundle. */
export function offerWorks(payload: Payload): void {
  const shared = globalThis as {
    portalWorks?: Record<string, (args: string[], say: Say) => Promise<number>>
  }
  shared.portalWorks = Object.fromEntries(
    Object.entries(works).map(([name, work]) => [name, (args, say) => work(payload, args, say)]),
  )
}
