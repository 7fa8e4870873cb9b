import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  anyEvent,
  anyMunicipality,
  anyQuota,
  applied,
  inHours,
  now,
} from '../../tests/support/seatArbitraries'
import { overtakings } from '../../tests/support/seatOracle'
import type { RegistrationState } from './labels'
import { allocate, hasSeat, seatedState } from './rules'
import type { Quota, Seatable, SeatEvent } from './types'

/** What people do at an event, in any order; after each of it the seats are given. */
type Step =
  | { do: 'signUp'; municipalities: (string | null)[]; together: boolean }
  | { do: 'leave' | 'accept' | 'approve' | 'refuse'; who: number }
  | { do: 'prioritise'; who: number; priority: number }
  | { do: 'moveToLine'; who: number }
  | { do: 'seats'; capacity: number | null }
  | { do: 'quotas'; quotas: Quota[] }
  | { do: 'waitingList' | 'approval'; isOn: boolean }
  | { do: 'offers'; from: Date | null }
  | { do: 'wait'; hours: number }

const who = fc.nat({ max: 30 })

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('signUp'),
      municipalities: fc.array(anyMunicipality, { minLength: 1, maxLength: 4 }),
      together: fc.boolean(),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constantFrom('leave', 'accept', 'approve', 'refuse'), who }),
  },
  fc.record({ do: fc.constant('prioritise'), who, priority: fc.integer({ min: -1, max: 1 }) }),
  fc.record({ do: fc.constant('moveToLine'), who }),
  fc.record({ do: fc.constant('seats'), capacity: fc.option(fc.integer({ min: 1, max: 9 })) }),
  fc.record({ do: fc.constant('quotas'), quotas: fc.array(anyQuota, { maxLength: 3 }) }),
  fc.record({ do: fc.constantFrom('waitingList', 'approval'), isOn: fc.boolean() }),
  fc.record({
    do: fc.constant('offers'),
    from: fc.option(fc.constantFrom(0, 5, 40).map((at) => inHours(at))),
  }),
  fc.record({ do: fc.constant('wait'), hours: fc.constantFrom(1, 6, 50) }),
)

type World = { event: SeatEvent; rows: Seatable[]; at: Date; next: number }

function after(world: World, step: Step): World {
  const { event, rows } = world
  switch (step.do) {
    case 'signUp':
      return signedUp(world, step)
    case 'seats':
      return { ...world, event: { ...event, capacity: step.capacity } }
    case 'quotas':
      return { ...world, event: { ...event, quotas: step.quotas } }
    case 'waitingList':
      return { ...world, event: { ...event, hasWaitingList: step.isOn } }
    case 'approval':
      return { ...world, event: { ...event, needsApproval: step.isOn } }
    case 'offers':
      return { ...world, event: { ...event, offersFrom: step.from } }
    case 'wait':
      return { ...world, at: inHours(step.hours, world.at) }
    default: {
      const person = rows[step.who % Math.max(1, rows.length)]
      if (!person) return world
      const changed = acted(world, person, step)
      return { ...world, next: world.next + 1, rows: rows.map((row) => (row === person ? changed : row)) }
    }
  }
}

function signedUp({ next, rows, ...world }: World, step: Step & { do: 'signUp' }): World {
  const newcomers = step.municipalities.map((municipality, index): Seatable => {
    const number = next + index
    const group = step.together && step.municipalities.length > 1 ? `g${next}` : null
    const open = { state: 'modtaget', priority: 0, isApproved: false } as const
    const none = { offeredUntil: null, confirmBy: null, sentFrom: null }
    return { ...open, ...none, id: `r${number}`, number, municipality, group }
  })
  return { ...world, rows: [...rows, ...newcomers], next: next + newcomers.length }
}

const seated: RegistrationState[] = ['bekraeftet', 'afventer', 'tilbudt']

function acted({ event, next }: World, person: Seatable, step: Step): Seatable {
  const { state } = person
  const isHere = seated.includes(state) || state === 'venteliste'
  if (step.do === 'leave' && isHere) return { ...person, state: 'afmeldt', offeredUntil: null }
  if (step.do === 'accept' && state === 'tilbudt') {
    return { ...person, state: seatedState(event, person), offeredUntil: null }
  }
  if (step.do === 'approve' && isHere) return { ...person, isApproved: true }
  if (step.do === 'refuse' && state === 'afventer') return { ...person, state: 'afvist' }
  if (step.do === 'prioritise') return { ...person, priority: step.priority }
  if (step.do === 'moveToLine' && seated.includes(state)) {
    return { ...person, state: 'venteliste', number: next, priority: 0, offeredUntil: null }
  }
  return person
}

const seatsIn = (rows: Seatable[]) => rows.filter(hasSeat).length

test('whatever happens, in whatever order, the seats come out right', () => {
  fc.assert(
    fc.property(anyEvent, fc.array(anyStep, { minLength: 1, maxLength: 40 }), (event, steps) => {
      let world: World = { event: { ...event, startsAt: inHours(300) }, rows: [], at: now, next: 1 }
      for (const step of steps) {
        const before = after(world, step)
        const rows = applied(before.rows, allocate(before.event, before.rows, before.at))
        const had = new Set(before.rows.filter(hasSeat).map(({ id }) => id))
        const newlySeated = rows.filter((row) => hasSeat(row) && !had.has(row.id))
        const capacity = before.event.capacity ?? Number.POSITIVE_INFINITY
        // Fewer seats than people in them takes no seat back, and gives none.
        expect(seatsIn(rows)).toBeLessThanOrEqual(Math.max(capacity, seatsIn(before.rows)))
        if (newlySeated.length > 0) expect(seatsIn(rows)).toBeLessThanOrEqual(capacity)
        const given = { event: before.event, before: before.rows, after: rows, newlySeated }
        expect(overtakings(given, before.at)).toEqual([])
        expect(rows.some(({ state }) => state === 'modtaget')).toBe(false)
        expect(allocate(before.event, rows, before.at)).toEqual([])
        world = { ...before, rows }
      }
      expect(world.rows).toHaveLength(
        steps.reduce((sum, step) => sum + (step.do === 'signUp' ? step.municipalities.length : 0), 0),
      )
    }),
    { numRuns: 1500 },
  )
})
