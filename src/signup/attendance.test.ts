import { expect, test } from 'vitest'
import { attendanceIn, attendanceOutcome, dayKey, daysOf } from './attendance'

test('one day is enough to have taken part', () => {
  expect(attendanceOutcome(['2026-12-03'])).toBe('deltog')
  expect(attendanceOutcome([])).toBe('udeblev')
  expect(attendanceOutcome(null)).toBe('udeblev')
})

test('days are Danish days, and two sessions on one date are one day', () => {
  expect(dayKey('2026-12-02T23:30:00Z')).toBe('2026-12-03')
  expect(dayKey('2026-07-02T22:30:00Z')).toBe('2026-07-03')
  const session = (startsAt: string) => ({ startsAt, endsAt: startsAt })
  const days = ['2026-12-04T08:00:00Z', '2026-12-03T08:00:00Z', '2026-12-03T13:00:00Z'].map(session)
  expect(daysOf({ days })).toEqual(['2026-12-03', '2026-12-04'])
  expect(daysOf({ days: null })).toEqual([])
})

test('what can’t be read as attendance has not been taken', () => {
  expect(attendanceIn(null)).toBe(null)
  expect(attendanceIn({ a: true })).toBe(null)
  expect(attendanceIn([])).toEqual([])
})
