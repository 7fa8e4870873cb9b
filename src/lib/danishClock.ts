/** What a clock in Denmark shows, written as if it were UTC: a `Date` to count with, and no instant. */
export type DanishClock = Date

const hourMs = 60 * 60 * 1000

const shown = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone: 'Europe/Copenhagen',
})

export function danishClockAt(instant: Date): DanishClock {
  return new Date(`${shown.format(instant).replace(' ', 'T')}Z`)
}

/**
 * The instants at which clocks in Denmark show this: one, or none in the hour that is left out when summer time begins, or two
 * when it ends, summer time first. To the second, from the year 1980.
 */
export function instantsAt(clock: DanishClock): Date[] {
  return [2, 1]
    .map((hours) => new Date(clock.getTime() - hours * hourMs))
    .filter((instant) => danishClockAt(instant).getTime() === clock.getTime())
}

/** Whether clocks in Denmark are an hour ahead then. */
export function isSummerTime(instant: Date): boolean {
  return danishClockAt(instant).getTime() - instant.getTime() > hourMs
}
