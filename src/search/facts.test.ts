import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitsAge } from '@/offers/rules'
import { factsOf } from './facts'

const now = new Date('2026-11-22T12:00:00Z')
const offer = { id: 1, slug: 'tilbud', name: 'Tilbud' }
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString()

const age = fc.option(fc.integer({ min: 0, max: 120 }), { nil: null })
const route = fc.record({ ageMin: age, ageMax: age })

test('an entry fits exactly the ages its offer fits, open ends and gaps between ways in included', () => {
  fc.assert(
    fc.property(age, age, fc.array(route, { maxLength: 4 }), (ageMin, ageMax, accessRoutes) => {
      const doc = { ...offer, ageMin, ageMax, accessRoutes }
      const { ages, agesFrom } = factsOf('offers', doc, now)
      for (let years = 0; years <= 120; years += 1) {
        const isFound = ages.includes(years) || (agesFrom !== null && agesFrom <= years)
        expect(isFound).toBe(fitsAge(doc, years))
      }
    }),
  )
})

test('an offer open to all is one number in the index, and what is for no age in particular is left out', () => {
  expect(factsOf('offers', offer, now)).toMatchObject({ ages: [], agesFrom: 0 })
  expect(factsOf('pages', { id: 1, title: 'Side' }, now)).toMatchObject({ ages: [], agesFrom: null })
})

test('confirmed offers come before unconfirmed, those before stale, closed and ended', () => {
  const rank = (doc: object) => factsOf('offers', { ...offer, ...doc }, now).rank
  const ranks = [
    rank({ confirmedAt: daysAgo(10) }),
    rank({}),
    rank({ confirmedAt: daysAgo(400) }),
    rank({ confirmedAt: daysAgo(10), state: 'midlertidigt-lukket' }),
    rank({ confirmedAt: daysAgo(10), state: 'ophoert' }),
  ]
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
  expect(new Set(ranks).size).toBe(ranks.length)
})

test('a way in is what the list of offers calls it, and a stated anonymity counts', () => {
  const ways = (accessRoutes: Record<string, unknown>[]) =>
    factsOf('offers', { ...offer, accessRoutes }, now).ways
  expect(ways([{ how: 'uvisiteret' }, { how: 'visiteret' }])).toEqual(['selv', 'visitation'])
  expect(ways([{ how: 'henvisning', anonymous: 'ja' }])).toEqual(['anonymt', 'visitation'])
})

test('relations become slugs, and a bare id, which the reader may not see, becomes nothing', () => {
  const facts = factsOf(
    'offers',
    {
      ...offer,
      municipality: { slug: 'hjoerring' },
      stages: [{ stage: { slug: 'misbrug' } }, { stage: 7 }],
      methods: [{ slug: 'u18' }, 9],
      accessRoutes: [{ who: ['ung', 'skole'], legalReferences: [{ slug: 'serviceloven-101' }] }],
    },
    now,
  )
  expect(facts).toMatchObject({
    municipalities: ['hjoerring'],
    stages: ['misbrug'],
    methods: ['u18'],
    audience: ['skole', 'ung'],
    laws: ['serviceloven-101'],
  })
})
