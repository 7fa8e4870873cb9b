import { expect, test } from 'vitest'
import { chipsFor, fitsAge, hasWayIn, waysInto } from './rules'

test('an offer fits when a way in covers the age, and open ends count', () => {
  const offer = { ageMin: 14, ageMax: null, accessRoutes: [{ ageMax: 17 }, { ageMin: 18 }] }
  expect(fitsAge(offer, 14)).toBe(true)
  expect(fitsAge(offer, 18)).toBe(true)
  expect(fitsAge(offer, 13)).toBe(false)
  expect(fitsAge({ accessRoutes: [{ ageMax: 17 }] }, 18)).toBe(false)
  expect(fitsAge({}, 30)).toBe(true)
})

test('a way in that is open at another age leads nobody in', () => {
  const offer = {
    accessRoutes: [
      { how: 'visiteret', ageMin: 14, ageMax: 17 },
      { how: 'direkte-henvendelse', anonymous: 'ja', ageMin: 18 },
    ],
  }
  expect(hasWayIn(offer, ['selv'], 15)).toBe(false)
  expect(hasWayIn(offer, ['anonymt'], 15)).toBe(false)
  expect(hasWayIn(offer, ['visitation'], 15)).toBe(true)
  expect(hasWayIn(offer, ['selv'], 18)).toBe(true)
  expect(hasWayIn(offer, ['selv', 'visitation'], null)).toBe(true)
  expect(hasWayIn({}, ['selv'], null)).toBe(false)
  expect(waysInto(offer.accessRoutes)).toEqual(['anonymt', 'selv', 'visitation'])
})

test('an offer that has ended says so and no longer how to get in', () => {
  const chips = chipsFor({
    kind: 'tidligere-funktion',
    state: 'ophoert',
    accessRoutes: [{ how: 'uvisiteret' }],
  })
  expect(chips).toEqual([{ label: 'Ophørt', tone: 'stop' }])
})

test('the same way in is said once', () => {
  const chips = chipsFor({
    kind: 'tilbud',
    state: 'aktiv',
    ageMin: 18,
    accessRoutes: [{ how: 'visiteret' }, { how: 'visiteret' }],
  })
  expect(chips.map((chip) => chip.label)).toEqual(['Fra 18 år', 'Kræver visitation'])
})
