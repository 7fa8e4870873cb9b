import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apportioned, kroner, splitCost } from './costSplit'

const people = (municipalityName: string, count: number, state: 'bekraeftet' | 'venteliste' = 'bekraeftet') =>
  Array.from({ length: count }, () => ({ municipalityName, state }))

test('each municipality pays for its own, and those without a seat for nobody', () => {
  const rows = [...people('Morsø', 1), ...people('Aalborg', 3), ...people('Thisted', 5, 'venteliste')]
  const split = splitCost(450, rows)
  expect(split).toMatchObject({ participants: 4, ore: 180_000 })
  expect(split.shares).toEqual([
    { name: 'Morsø', participants: 1, ore: 45_000, percent: 25 },
    { name: 'Aalborg', participants: 3, ore: 135_000, percent: 75 },
  ])
  expect(kroner(135_000)).toBe('1.350,00 kr.')
})

test('who stayed away is paid for, since the seat was theirs', () => {
  const rows = [
    { municipalityName: 'Jammerbugt', state: 'udeblev' as const },
    { municipalityName: 'Jammerbugt', state: 'deltog' as const },
    { municipalityName: 'Jammerbugt', state: 'afmeldt' as const },
    { municipalityName: 'Jammerbugt', state: 'tilbudt' as const },
  ]
  expect(splitCost(100, rows)).toMatchObject({ participants: 2, ore: 20_000 })
})

test('amounts and percents add up whatever the price and the numbers', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 100_000, noNaN: true }),
      fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 11 }),
      (price, counts) => {
        const split = splitCost(
          price,
          counts.flatMap((count, index) => people(`Kommune ${index}`, count)),
        )
        expect(split.shares.reduce((sum, { ore }) => sum + ore, 0)).toBe(split.ore)
        expect(split.shares.reduce((sum, { percent }) => sum + percent, 0)).toBe(100)
      },
    ),
  )
})

test('parts add up, and nobody is more than one from the exact share', () => {
  expect(apportioned(100, [1, 1, 1])).toEqual([34, 33, 33])
  expect(apportioned(0, [2, 3])).toEqual([0, 0])
  expect(apportioned(10, [])).toEqual([])
  expect(apportioned(10, [0, 0])).toEqual([0, 0])
})
