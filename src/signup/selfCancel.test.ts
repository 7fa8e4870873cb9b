import { expect, test } from 'vitest'
import type { Event, Registration } from '@/payload-types'
import { maySelfCancel, shownCancelDeadline } from './selfCancel'

const now = new Date('2026-11-22T12:00:00Z')
const days = [{ startsAt: '2026-12-03T08:00:00Z', endsAt: '2026-12-03T14:00:00Z' }]
const past = '2026-11-21T12:00:00Z'
const ahead = '2026-11-25T12:00:00Z'

function may(change: Partial<Event>, state: Registration['state'] = 'bekraeftet'): boolean {
  return maySelfCancel({ state: 'aaben', days, ...change } as Event, { state }, now)
}

test('a seat is given up until the deadline, a place in line until the event begins', () => {
  expect([may({}), may({ cancelBefore: ahead }), may({ cancelBefore: past })]).toEqual([true, true, false])
  expect(may({ cancelBefore: past }, 'afventer')).toBe(false)
  expect(may({ cancelBefore: past }, 'venteliste')).toBe(true)
})

test('whoever has a seat at an event that was moved has a way out until it begins', () => {
  expect(may({ state: 'flyttet', cancelBefore: past })).toBe(true)
  expect(may({ state: 'flyttet', cancelBefore: past, days: [] })).toBe(true)
  expect(may({ state: 'flyttet', cancelBefore: past }, 'afventer')).toBe(true)
  const begun = [{ startsAt: '2026-11-22T08:00:00Z', endsAt: '2026-11-22T14:00:00Z' }]
  expect(may({ state: 'flyttet', days: begun })).toBe(false)
})

test('the deadline for another day is not shown', () => {
  expect(shownCancelDeadline({ state: 'flyttet', cancelBefore: past }, now)).toBeNull()
  expect(shownCancelDeadline({ state: 'flyttet', cancelBefore: ahead }, now)).toBe(ahead)
  expect(shownCancelDeadline({ state: 'aaben', cancelBefore: past }, now)).toBe(past)
})
