// The bundler gives pages, the admin and the API a copy of this module each; a process has one end. scripts/web.mjs waits for
// them by this name.
const shared = globalThis as { portalMailsUnderWay?: Set<Promise<unknown>> }
shared.portalMailsUnderWay ??= new Set()
const underWay = shared.portalMailsUnderWay

/** Lets a mail go that nobody waits for, but for the end of the process. Never throws: `sending` tells of its own faults. */
export function letGo(sending: Promise<unknown>): void {
  const going = sending.finally(() => underWay.delete(going))
  underWay.add(going)
}

/** Once the mails that have been let go are sent, or laid as files. */
export async function mailsSent(): Promise<void> {
  while (underWay.size > 0) await Promise.allSettled(underWay)
}
