import { groupBy } from '../../src/lib/groupBy'
import { hasSeat } from '../../src/signup/rules'
import type { Seatable, SeatEvent } from '../../src/signup/types'

/** What the rules are held against, written the plain and slow way. */

export function seatsBy(registrations: Seatable[], municipality: string | null): number {
  return registrations.filter((each) => hasSeat(each) && each.municipality === municipality).length
}

/** The seats each municipality still has kept for it. */
export function keptNow({ quotas }: SeatEvent, now: Date): Map<string | null, number> {
  const unreleased = quotas.filter(
    ({ mode, releaseAt }) => mode === 'reserveret' && (releaseAt === null || releaseAt > now),
  )
  return new Map(
    [...groupBy(unreleased, ({ municipality }) => municipality)].map(([municipality, rows]) => [
      municipality,
      rows.reduce((sum, { seats }) => sum + seats, 0),
    ]),
  )
}

/** Those in line, as the units that are seated together, in order. */
export function linesOf(registrations: Seatable[]): Seatable[][] {
  const line = registrations
    .filter(({ state }) => state === 'modtaget' || state === 'venteliste')
    .sort((a, b) => b.priority - a.priority || a.number - b.number)
  return [...groupBy(line, ({ group, id }) => group ?? `alone ${id}`).values()]
}

/** Whether a unit fits beside those seated, were nobody else in line. */
export function maySeat(event: SeatEvent, seated: Seatable[], unit: Seatable[], now: Date): boolean {
  const all = [...seated, ...unit.map((each) => ({ ...each, state: 'bekraeftet' as const }))]
  const kept = keptNow(event, now)
  if (event.capacity !== null && all.length > event.capacity) return false
  const isUnderCeilings = event.quotas
    .filter(
      ({ mode, municipality }) => mode === 'loft' && unit.some((each) => each.municipality === municipality),
    )
    .every(({ municipality, seats }) => seatsBy(all, municipality) <= seats)
  if (!isUnderCeilings) return false
  const usesOwnAlone = unit.every(
    ({ municipality }) => seatsBy(all, municipality) <= (kept.get(municipality) ?? 0),
  )
  if (usesOwnAlone || event.capacity === null) return true
  const stillKept = [...kept].reduce(
    (sum, [municipality, seats]) => sum + Math.max(0, seats - seatsBy(all, municipality)),
    0,
  )
  return all.length + stillKept <= event.capacity
}

type Given = { event: SeatEvent; before: Seatable[]; after: Seatable[]; newlySeated: Seatable[] }

/** Those seated past somebody of the same quota who is still in line, and whom there could be room for. */
export function overtakings({ after, before, event, newlySeated }: Given, now: Date): string[] {
  const stateAfter = new Map(after.map(({ id, state }) => [id, state]))
  const seated = new Set(newlySeated.map(({ id }) => id))
  const units = linesOf(before)
  const isLeft = (unit: Seatable[]) => unit.every(({ id }) => stateAfter.get(id) === 'venteliste')
  return units.flatMap((unit, index) => {
    if (!isLeft(unit) || (unit.length > 1 && !maySeat(event, [], unit, now))) return []
    const ahead = units.slice(0, index).filter(isLeft)
    return units
      .slice(index + 1)
      .flat()
      .filter(({ id }) => seated.has(id))
      .filter(({ municipality }) => sharesQuota(event, unit, municipality, ahead, now))
      .map(({ id }) => `${id} kom forbi ${unit.map((each) => each.id).join('+')}`)
  })
}

/** Whether somebody of the municipality takes from what the unit waits for. */
function sharesQuota(
  event: SeatEvent,
  unit: Seatable[],
  municipality: string | null,
  ahead: Seatable[][],
  now: Date,
): boolean {
  if (unit.some((each) => each.municipality === municipality)) return true
  const [person, ...others] = unit
  if (!person || others.length > 0) return false
  // Both have the common seats alone, and nobody of the person's own municipality is before them.
  const hasQuota = (of: string | null) => event.quotas.some((quota) => quota.municipality === of)
  const isBehindOwn = ahead.flat().some((each) => each.municipality === person.municipality)
  const isKept = (keptNow(event, now).get(municipality) ?? 0) > 0
  return !hasQuota(person.municipality) && !isKept && !isBehindOwn
}
