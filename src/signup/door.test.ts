import { expect, test } from 'vitest'
import type { Event } from '@/payload-types'
import { doorOf } from './door'

const now = new Date('2026-11-22T12:00:00Z')
const open = {
  state: 'aaben',
  days: [{ startsAt: '2026-12-03T08:00:00Z', endsAt: '2026-12-03T14:00:00Z' }],
} as Event

test('an open event is open, also without a date', () => {
  expect(doorOf(open, now)).toEqual({ isOpen: true })
  expect(doorOf({ ...open, days: [] }, now)).toEqual({ isOpen: true })
})

test.each([
  [{ state: 'aflyst' as const }, 'aflyst'],
  [{ state: 'afholdt' as const }, 'holdt'],
  [{ state: 'flyttet' as const }, 'flyttet'],
  [{ state: 'planlagt' as const }, 'ikke åbnet'],
  [{ state: 'lukket' as const }, 'lukket'],
  [{ signUpOpensAt: '2026-11-23T08:00:00Z' }, 'åbner 23. november 2026'],
  [{ signUpClosesAt: '2026-11-22T12:00:00Z' }, 'lukkede 22. november 2026'],
  [{ days: [{ startsAt: '2026-11-22T11:00:00Z', endsAt: '2026-11-23T11:00:00Z' }] }, 'begyndt'],
  [{ days: [{ startsAt: '2026-11-20T11:00:00Z', endsAt: '2026-11-20T15:00:00Z' }] }, 'holdt'],
])('with %j it is shut, and says why', (change, words) => {
  const door = doorOf({ ...open, ...change }, now)
  expect(door.isOpen ? '' : `${door.title} ${door.text}`).toContain(words)
})
