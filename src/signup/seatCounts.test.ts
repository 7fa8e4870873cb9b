import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  anyEvent,
  anyMunicipality,
  anyRegistrations,
  applied,
  inHours,
  now,
} from '../../tests/support/seatArbitraries'
import { groupBy } from '../lib/groupBy'
import { groupOutlook } from './outlook'
import { allocate, hasLeft, hasSeat, outlookFor, seatsLeft } from './rules'
import { asMany, type SeatCount } from './seatCounts'
import type { Seatable } from './types'

/** As the databases count. */
function counted(registrations: Seatable[]): Seatable[] {
  const staying = registrations.filter((each) => !hasLeft(each))
  const kinds = groupBy(staying, (each) => JSON.stringify(kindOf(each)))
  return [...kinds.values()].flatMap((alike, kind) => {
    const [foremost] = alike
    if (!foremost) return []
    const number = hasSeat(foremost) ? null : Math.min(...alike.map((each) => each.number))
    return asMany({ ...kindOf(foremost), event: 'e', number, count: alike.length }, kind)
  })
}

function kindOf(each: Seatable): Omit<SeatCount, 'count' | 'event' | 'number'> {
  const isSeated = hasSeat(each)
  const { confirmBy, group, municipality, offeredUntil, priority, sentFrom, state } = each
  return {
    state,
    municipality,
    group: isSeated ? null : group,
    priority: isSeated ? 0 : priority,
    isLapsed: offeredUntil && offeredUntil <= now,
    isUnopened: confirmBy && confirmBy <= now,
    sentFrom,
  }
}

/** As they come from the form: some wait for the mailed link to be opened, from two networks. */
const anyUnopened = fc
  .tuple(anyRegistrations, fc.infiniteStream(fc.constantFrom(null, null, 'a', 'b')))
  .map(([rows, networks]) =>
    rows.map((row): Seatable => {
      const sentFrom: string | null = networks.next().value ?? null
      return { ...row, sentFrom, confirmBy: sentFrom === null ? null : inHours(5) }
    }),
  )

test('what is told from the counts is what is told from everybody, before and after the seats are given', () => {
  const anySize = fc.integer({ min: 1, max: 5 })
  fc.assert(
    fc.property(
      fc.tuple(anyEvent, anyUnopened, fc.boolean()),
      fc.tuple(anyMunicipality, anySize, fc.boolean()),
      ([event, before, isSettled], [municipality, size, isTogether]) => {
        const rows = isSettled ? applied(before, allocate(event, before, now)) : before
        const told = (registrations: Seatable[]) => ({
          left: seatsLeft(event, registrations, now),
          outlook: outlookFor(event, registrations, municipality, now),
          group: groupOutlook({ event, rows: registrations, now }, { municipality, size, isTogether }),
        })
        expect(told(counted(rows))).toEqual(told(rows))
      },
    ),
    { numRuns: 3000 },
  )
})
