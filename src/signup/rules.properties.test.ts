import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  anyEvent,
  anyMunicipality,
  anyRegistrations,
  applied,
  inHours,
  now,
} from '../../tests/support/seatArbitraries'
import { keptNow, linesOf, maySeat, overtakings, seatsBy } from '../../tests/support/seatOracle'
import { allocate, hasSeat, outlookFor, seatsLeft } from './rules'
import type { Seatable, SeatEvent } from './types'
import { mostUnconfirmed } from './unconfirmedSeats'

/** Each property is tried on this many made-up events. */
const runs = { numRuns: 3000 }

type Given = { event: SeatEvent; before: Seatable[]; after: Seatable[]; newlySeated: Seatable[] }

function allocated(event: SeatEvent, before: Seatable[]): Given {
  const after = applied(before, allocate(event, before, now))
  const had = new Set(before.filter(hasSeat).map(({ id }) => id))
  return { event, before, after, newlySeated: after.filter((each) => hasSeat(each) && !had.has(each.id)) }
}

function always(holds: (given: Given) => void): void {
  fc.assert(
    fc.property(anyEvent, anyRegistrations, (event, before) => holds(allocated(event, before))),
    runs,
  )
}

describe('whatever there is to give', () => {
  test('no seat is given beyond those there are', () => {
    always(({ after, event, newlySeated }) => {
      if (newlySeated.length === 0 || event.capacity === null) return
      expect(after.filter(hasSeat).length).toBeLessThanOrEqual(event.capacity)
    })
  })

  test('no municipality comes above its ceiling', () => {
    always(({ after, event, newlySeated }) => {
      for (const { mode, municipality, seats } of event.quotas) {
        if (mode !== 'loft' || !newlySeated.some((each) => each.municipality === municipality)) continue
        expect(seatsBy(after, municipality)).toBeLessThanOrEqual(seats)
      }
    })
  })

  test('seats kept for a municipality go to nobody else', () => {
    always(({ after, event, newlySeated }) => {
      if (event.capacity === null) return
      const kept = keptNow(event, now)
      const isBeyondOwn = newlySeated.some(
        ({ municipality }) => seatsBy(after, municipality) > (kept.get(municipality) ?? 0),
      )
      if (!isBeyondOwn) return
      const stillKept = [...kept].reduce(
        (sum, [municipality, seats]) => sum + Math.max(0, seats - seatsBy(after, municipality)),
        0,
      )
      expect(after.filter(hasSeat).length + stillKept).toBeLessThanOrEqual(event.capacity)
    })
  })

  test('nobody is overtaken by a later one of the same quota', () => {
    always((given) => {
      expect(overtakings(given, now)).toEqual([])
    })
  })

  test('no seat stays empty that the next one could have', () => {
    always(({ after, event }) => {
      for (const [index, unit] of linesOf(after).entries()) {
        const isFirst = linesOf(after)
          .slice(0, index)
          .every((other) => !maySeat(event, [], other, now))
        if (!isFirst) continue
        // An offer may come too late to be answered; then whoever waits is rung up instead.
        const isTooLate = event.offersFrom !== null && event.offersFrom <= now
        if (!isTooLate) expect(maySeat(event, after.filter(hasSeat), unit, now)).toBe(false)
      }
    })
  })

  test('a seat of one quota is not held up by those who wait for another', () => {
    always(({ after, event }) => {
      const waiting = linesOf(after)
      if (event.offersFrom !== null && event.offersFrom <= now) return
      for (const [index, [person, ...others]] of waiting.entries()) {
        if (!person || others.length > 0 || !maySeat(event, after.filter(hasSeat), [person], now)) continue
        const before = waiting.slice(0, index)
        const isOfOneQuota = before
          .flat()
          .some(({ group, municipality }) => group !== null || municipality === person.municipality)
        expect(isOfOneQuota).toBe(true)
      }
    })
  })

  test('nobody is lost: each newcomer is answered once, and nobody else loses anything but what ran out', () => {
    always(({ after, before, event }) => {
      const changes = allocate(event, before, now)
      expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length)
      expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
      expect(after.some(({ state }) => state === 'modtaget')).toBe(false)
      for (const [index, was] of before.entries()) {
        const is = after[index]?.state
        const hasRunOut = was.state === 'tilbudt' && was.offeredUntil !== null && was.offeredUntil <= now
        if (hasRunOut) expect(is).toBe('afmeldt')
        else if (was.state === 'afventer') expect(['afventer', 'bekraeftet']).toContain(is)
        else if (was.state === 'venteliste') {
          expect(['venteliste', 'bekraeftet', 'afventer', 'tilbudt']).toContain(is)
        } else if (was.state !== 'modtaget') expect(is).toBe(was.state)
      }
    })
  })

  test('those who come together all come or none does', () => {
    always(({ before, newlySeated }) => {
      const seated = new Set(newlySeated.map(({ id }) => id))
      for (const unit of linesOf(before)) {
        expect([0, unit.length]).toContain(unit.filter(({ id }) => seated.has(id)).length)
      }
    })
  })

  test('only whom the employer has approved is confirmed, where that is asked for', () => {
    always(({ before, event, newlySeated }) => {
      const late = event.offersFrom !== null && event.offersFrom <= now
      for (const { id, isApproved, state } of newlySeated) {
        const isOffered = late && before.find((each) => each.id === id)?.state === 'venteliste'
        const expected = event.needsApproval && !isApproved ? 'afventer' : 'bekraeftet'
        expect(state).toBe(isOffered ? 'tilbudt' : expected)
      }
    })
  })

  test('an offer can be answered for an hour at least, and not after the event has begun', () => {
    always(({ event, newlySeated }) => {
      for (const { offeredUntil, state } of newlySeated) {
        if (state !== 'tilbudt') continue
        expect(offeredUntil?.getTime()).toBeGreaterThanOrEqual(now.getTime() + 60 * 60 * 1000)
        if (event.startsAt) expect(offeredUntil?.getTime()).toBeLessThan(event.startsAt.getTime())
      }
    })
  })

  test('doing it again changes nothing', () => {
    always(({ after, event }) => {
      expect(allocate(event, after, now)).toEqual([])
    })
  })

  test('the order they are read in decides nothing', () => {
    const shuffled = anyRegistrations.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    )
    fc.assert(
      fc.property(anyEvent, shuffled, (event, [rows, mixed]) => {
        const changes = allocate(event, rows, now)
        const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id)
        expect([...allocate(event, mixed, now)].sort(byId)).toEqual([...changes].sort(byId))
      }),
      runs,
    )
  })

  test('a group that there could never be room for holds nobody up', () => {
    always(({ after, before, event }) => {
      const impossible = linesOf(before).filter((unit) => !maySeat(event, [], unit, now) && unit.length > 1)
      const gone = new Set(impossible.flat().map(({ id }) => id))
      const without = allocated(
        event,
        before.filter(({ id }) => !gone.has(id)),
      ).after
      expect(after.filter(({ id }) => !gone.has(id))).toEqual(without)
    })
  })

  test('an offer that has run out leaves its seat to the others at once', () => {
    always(({ after, before, event }) => {
      const lapsed = before.filter(
        ({ offeredUntil, state }) => state === 'tilbudt' && offeredUntil !== null && offeredUntil <= now,
      )
      const gone = new Set(lapsed.map(({ id }) => id))
      const without = allocated(
        event,
        before.filter(({ id }) => !gone.has(id)),
      ).after
      expect(after.filter(({ id }) => !gone.has(id))).toEqual(without)
    })
  })
})

describe('whatever has been opened', () => {
  const isHeld = (each: Seatable) => hasSeat(each) && each.confirmBy !== null
  const heldBy = (rows: Seatable[], network: string) =>
    rows.filter((each) => isHeld(each) && each.sentFrom === network).length
  const networks = ['a', 'b']

  test('no network is given more unconfirmed seats than a few, and giving again changes nothing', () => {
    const unopened = fc.option(fc.constantFrom(...networks), { freq: 3 })
    const many = fc.tuple(
      anyRegistrations,
      anyRegistrations,
      fc.array(unopened, { minLength: 28, maxLength: 28 }),
    )
    fc.assert(
      fc.property(anyEvent, many, (event, [some, others, sentFrom]) => {
        const rows = [...some, ...others].map((row, index) => {
          const from = sentFrom[index] ?? null
          const confirmBy = from === null ? null : inHours(5)
          return { ...row, id: `r${index}`, number: index + 1, sentFrom: from, confirmBy }
        })
        const { after } = allocated(event, rows)
        for (const network of networks)
          expect(heldBy(after, network)).toBeLessThanOrEqual(Math.max(heldBy(rows, network), mostUnconfirmed))
        expect(allocate(event, after, now)).toEqual([])
      }),
      runs,
    )
  })
})

describe('what is shown', () => {
  const newcomers = (count: number, municipality: string | null): Seatable[] =>
    Array.from({ length: count }, (_, index) => ({
      id: `new${index}`,
      state: 'modtaget',
      number: 1000 + index,
      priority: 0,
      municipality,
      group: null,
      isApproved: false,
      offeredUntil: null,
      confirmBy: null,
      sentFrom: null,
    }))
  const seatsGivenTo = (event: SeatEvent, rows: Seatable[], people: Seatable[]) => {
    const after = applied([...rows, ...people], allocate(event, [...rows, ...people], now))
    return after.filter((each) => each.id.startsWith('new') && hasSeat(each)).length
  }

  test('is as many free seats as newcomers from nowhere in particular would get', () => {
    always(({ after, event }) => {
      const { free } = seatsLeft(event, after, now)
      if (free === null) return
      expect(seatsGivenTo(event, after, newcomers(free + 1, null))).toBe(free)
    })
  })

  test('is no more seats than there are', () => {
    always(({ after, event }) => {
      const { capacity, free, reserved, taken } = seatsLeft(event, after, now)
      if (capacity === null || free === null) return
      // When seats are kept that others already sit in, the municipalities share what is left.
      const mostKept = Math.max(0, ...reserved.map(({ left }) => left))
      if (taken <= capacity) expect(taken + free + mostKept).toBeLessThanOrEqual(capacity)
      else expect(free + mostKept).toBe(0)
    })
  })

  test('is what the next one does get', () => {
    fc.assert(
      fc.property(anyEvent, anyRegistrations, anyMunicipality, (event, before, municipality) => {
        const { after } = allocated(event, before)
        const outlook = outlookFor(event, after, municipality, now)
        const isSeated = seatsGivenTo(event, after, newcomers(1, municipality)) === 1
        expect(['plads', 'afventer'].includes(outlook)).toBe(isSeated)
      }),
      runs,
    )
  })
})
