import { expect, test } from 'vitest'
import { freshnessOf } from './rules'

const now = new Date('2026-11-21T12:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000).toISOString()

test('180 days are fresh, 365 aging, and beyond that one should call first', () => {
  expect(freshnessOf(daysAgo(180), now).state).toBe('fresh')
  expect(freshnessOf(daysAgo(181), now).state).toBe('aging')
  expect(freshnessOf(daysAgo(365), now).state).toBe('aging')
  expect(freshnessOf(daysAgo(366), now)).toEqual({ state: 'stale', text: 'Kan være forældet – ring først' })
})

test('a confirmation says its Danish date, in Copenhagen', () => {
  expect(freshnessOf('2026-11-02T23:30:00Z', now).text).toBe('Bekræftet 3. november 2026')
})

test('an offer nobody has confirmed says so', () => {
  expect(freshnessOf(null, now).state).toBe('never')
})
