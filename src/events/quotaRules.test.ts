import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quotasProblem, type WrittenQuota } from './quotaRules'

const startsAt = new Date('2027-03-01T08:00:00Z')
const earlier = new Date('2027-02-01T08:00:00Z')
const kept = (
  municipality: string | null,
  seats: number | null,
  releaseAt: Date | null = null,
): WrittenQuota => ({
  municipality,
  seats,
  mode: 'reserveret',
  releaseAt,
})
const ceiling = (municipality: string, seats: number, releaseAt: Date | null = null): WrittenQuota => ({
  municipality,
  seats,
  mode: 'loft',
  releaseAt,
})
const problem = (quotas: WrittenQuota[], capacity: number | null = 40) =>
  quotasProblem({ capacity, quotas, startsAt })

test('kept seats fill the event at most', () => {
  expect(problem([kept('a', 20), kept('b', 20, earlier)])).toBeNull()
  expect(problem([kept('a', 20), kept('b', 21)])).toBe(
    'Der er reserveret 41 pladser til kommunerne, men der er kun 40 i alt.',
  )
  expect(problem([ceiling('a', 30), ceiling('b', 30)])).toBeNull()
})

test('kept seats of an event without a limit are kept from nobody', () => {
  expect(problem([kept('a', 1)], null)).toContain('Skriv pladser i alt')
  expect(problem([ceiling('a', 1)], null)).toBeNull()
})

test('only kept seats are released, and before it begins', () => {
  expect(problem([ceiling('a', 3, earlier)])).toContain('Kvote 1: Et loft kan ikke frigives')
  expect(problem([kept('a', 3), kept('b', 3, startsAt)])).toContain('Kvote 2: Pladserne skal frigives, før')
})

test('a municipality has one row of each kind, which agree', () => {
  expect(problem([kept('a', 3), kept('a', 3)])).toContain('Kvote 2: Kommunen har allerede')
  expect(problem([ceiling('a', 3), ceiling('b', 3), ceiling('a', 4)])).toContain('Kvote 3: Kommunen har')
  expect(problem([ceiling('a', 5), kept('a', 5)])).toBeNull()
  expect(problem([kept('a', 6), ceiling('a', 5)])).toContain('flere pladser til kommunen, end loftet')
})

test('unfinished rows are the fields’ own to complain of', () => {
  expect(problem([kept(null, null), kept(null, null)])).toBeNull()
  expect(problem([kept('a', 0)])).toContain('Reservér mindst 1 plads')
})

test('whatever is in order keeps no more seats than there are', () => {
  const quota = fc.record<WrittenQuota>({
    municipality: fc.constantFrom('a', 'b', 'c'),
    seats: fc.integer({ min: 0, max: 30 }),
    mode: fc.constantFrom('loft', 'reserveret'),
    releaseAt: fc.constantFrom(null, earlier, startsAt),
  })
  fc.assert(
    fc.property(fc.array(quota, { maxLength: 6 }), fc.integer({ min: 1, max: 60 }), (quotas, capacity) => {
      if (quotasProblem({ capacity, quotas, startsAt }) !== null) return
      const sum = quotas
        .filter(({ mode }) => mode === 'reserveret')
        .reduce((all, { seats }) => all + (seats ?? 0), 0)
      expect(sum).toBeLessThanOrEqual(capacity)
    }),
  )
})
