import { expect, test } from 'vitest'
import { isOnNewDay } from './movedRules'

const now = new Date('2026-11-22T12:00:00Z')
const on = (state: string, ...starts: string[]) => ({
  state,
  days: starts.map((startsAt) => ({ startsAt: new Date(startsAt) })),
})
const planned = on('aaben', '2026-12-03T08:00:00Z')

test.each([
  ['put off', planned, on('aaben', '2027-01-07T08:00:00Z'), true],
  ['put forward', planned, on('aaben', '2026-11-30T08:00:00Z'), true],
  ['held again after it was to have been', on('aaben', '2026-11-20T08:00:00Z'), planned, true],
  ['given one more day', planned, on('aaben', '2026-12-03T08:00:00Z', '2026-12-04T08:00:00Z'), true],
  ['on again after it was moved', on('flyttet', '2026-12-03T08:00:00Z'), planned, true],
  ['given its day at last', on('flyttet'), planned, true],
  ['saved as it is', planned, planned, false],
  ['an hour later', planned, on('aaben', '2026-12-03T09:00:00Z'), false],
  ['without days', planned, on('aaben'), false],
  ['a day shorter', on('aaben', '2026-12-03T08:00:00Z', '2026-12-04T08:00:00Z'), planned, false],
  ['over, and its day is put right', planned, on('aaben', '2026-11-21T08:00:00Z'), false],
])('an event that is %s', (_, before, after, expected) => {
  expect(isOnNewDay(before, after, now)).toBe(expected)
})
