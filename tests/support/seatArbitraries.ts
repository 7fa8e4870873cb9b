import fc from 'fast-check'
import type { RegistrationState } from '../../src/signup/labels'
import type { Quota, Seatable, SeatChange, SeatEvent } from '../../src/signup/types'

/** Made-up events and registrations for the rules, small enough that seats, quotas and groups get in each other's way. */

export const now = new Date('2026-11-20T12:00:00Z')

export function inHours(hours: number, from: Date = now): Date {
  return new Date(from.getTime() + hours * 60 * 60 * 1000)
}

export const municipalities = ['hjoerring', 'thisted', 'vesthimmerland'] as const

export const anyMunicipality = fc.constantFrom(null, ...municipalities)

/** Either side of now; `null` for a time that isn't set. */
const anyTime = fc.option(fc.constantFrom(-30, -1, 0, 1, 40).map((hours) => inHours(hours)))

export const anyQuota: fc.Arbitrary<Quota> = fc.record({
  municipality: fc.constantFrom(...municipalities),
  seats: fc.integer({ min: 0, max: 4 }),
  mode: fc.constantFrom('loft', 'reserveret'),
  releaseAt: anyTime,
})

/** One that still has seats to give: upcoming. Its quotas fit within its seats, as the form makes sure of. */
export const anyEvent: fc.Arbitrary<SeatEvent> = fc
  .record<SeatEvent>({
    state: fc.constantFrom('planlagt', 'aaben', 'lukket', 'flyttet'),
    capacity: fc.option(fc.integer({ min: 1, max: 9 }), { freq: 8 }),
    quotas: fc.array(anyQuota, { maxLength: 4 }),
    startsAt: fc.option(
      fc.constantFrom(1, 2, 50, 500).map((hours) => inHours(hours)),
      { freq: 8 },
    ),
    offersFrom: anyTime,
    offerHours: fc.constantFrom(1, 2, 48),
    hasWaitingList: fc.boolean(),
    needsApproval: fc.boolean(),
  })
  .map((event) => ({ ...event, quotas: fitting(event) }))

/** Those reserved seats there is room for. */
function fitting({ capacity, quotas }: SeatEvent): Quota[] {
  let left = capacity ?? Number.POSITIVE_INFINITY
  return quotas.filter(({ mode, seats }) => {
    if (mode === 'loft') return true
    if (seats > left) return false
    left -= seats
    return true
  })
}

const weightedStates: [RegistrationState, number][] = [
  ['modtaget', 5],
  ['venteliste', 5],
  ['bekraeftet', 4],
  ['afventer', 2],
  ['tilbudt', 3],
  ['afmeldt', 1],
  ['afvist', 1],
]

const anyState = fc.oneof(
  ...weightedStates.map(([state, weight]) => ({ arbitrary: fc.constant(state), weight })),
)

/** Registrations of one event, each with a number of its own. */
export const anyRegistrations: fc.Arbitrary<Seatable[]> = fc
  .array(
    fc.record({
      state: anyState,
      priority: fc.constantFrom(0, 0, 0, 0, 1, -1),
      municipality: anyMunicipality,
      group: fc.option(fc.constantFrom('a', 'b', 'c'), { freq: 1 }),
      isApproved: fc.boolean(),
      offeredUntil: fc.constantFrom(-1, 0, 5).map((hours) => inHours(hours)),
    }),
    { maxLength: 14 },
  )
  .map((rows) =>
    rows.map((row, index) => ({
      ...row,
      id: `r${index}`,
      number: index + 1,
      offeredUntil: row.state === 'tilbudt' ? row.offeredUntil : null,
      confirmBy: null,
      sentFrom: null,
    })),
  )

/** What the registrations are after the changes. */
export function applied(registrations: Seatable[], changes: SeatChange[]): Seatable[] {
  const changeOf = new Map(changes.map((change) => [change.id, change]))
  return registrations.map((registration) => {
    const change = changeOf.get(registration.id)
    if (!change) return registration
    return { ...registration, state: change.to, offeredUntil: change.offeredUntil ?? null }
  })
}
