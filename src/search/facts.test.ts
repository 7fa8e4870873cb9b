import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coversAge } from '@/lib/age'
import { fitsAge } from '@/offers/rules'
import { factsOf } from './facts'

const now = new Date('2026-11-22T12:00:00Z')
const context = { allMunicipalities: ['aalborg', 'hjoerring'], now }
const offer = { id: 1, slug: 'tilbud', name: 'Tilbud' }
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString()

const age = fc.option(fc.integer({ min: 0, max: 120 }), { nil: null })
const route = fc.record({ ageMin: age, ageMax: age })

test('an entry fits exactly the ages its offer fits, open ends and gaps between ways in included', () => {
  fc.assert(
    fc.property(age, age, fc.array(route, { maxLength: 4 }), (ageMin, ageMax, accessRoutes) => {
      const doc = { ...offer, ageMin, ageMax, accessRoutes }
      const { ages, agesFrom } = factsOf('offers', doc, context)
      for (let years = 0; years <= 120; years += 1) {
        const isFound = ages.includes(years) || (agesFrom !== null && agesFrom <= years)
        expect(isFound).toBe(fitsAge(doc, years))
      }
    }),
  )
})

const how = fc.constantFrom('uvisiteret', 'visiteret', 'aabent-anonymt', 'ikke-oplyst')

test('at each age it fits, an entry has the ways in that it would have with those alone that are open then', () => {
  const somewhere = fc.record({ ageMin: age, ageMax: age, how })
  fc.assert(
    fc.property(age, fc.array(somewhere, { maxLength: 3 }), (ageMin, accessRoutes) => {
      const doc = { ...offer, ageMin, accessRoutes }
      const { waysAlways, waysAt } = factsOf('offers', doc, context)
      for (const years of [0, 14, 17, 18, 30, 120].filter((one) => fitsAge(doc, one))) {
        const open = accessRoutes.filter((one) => coversAge(one, years))
        const { ways } = factsOf('offers', { ...doc, accessRoutes: open }, context)
        expect([...waysAlways, ...(waysAt[years] ?? [])]).toEqual(ways)
      }
    }),
  )
})

test('an offer open to all is one number in the index, and what is for no age in particular is left out', () => {
  expect(factsOf('offers', offer, context)).toMatchObject({ ages: [], agesFrom: 0 })
  expect(factsOf('pages', { id: 1, title: 'Side' }, context)).toMatchObject({ ages: [], agesFrom: null })
})

test('confirmed offers come before unconfirmed, those before stale, closed and ended', () => {
  const rank = (doc: object) => factsOf('offers', { ...offer, ...doc }, context).rank
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
    factsOf('offers', { ...offer, accessRoutes }, context).ways
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
    context,
  )
  expect(facts).toMatchObject({
    municipalities: ['hjoerring'],
    stages: ['misbrug'],
    methods: ['u18'],
    audience: ['skole', 'ung'],
    laws: ['serviceloven-101'],
  })
})

test('an event is for the municipalities it names, and for all where it names none; its card says none then', () => {
  const places = (municipalities: unknown) =>
    factsOf('events', { id: 1, title: 'Temadag', municipalities, quotas: [{ municipality: offer }] }, context)
  expect(places([{ slug: 'hjoerring' }])).toMatchObject({
    municipalities: ['hjoerring'],
    namedMunicipalities: ['hjoerring'],
  })
  for (const none of [[], null, undefined]) {
    expect(places(none)).toMatchObject({ municipalities: ['aalborg', 'hjoerring'], namedMunicipalities: [] })
  }
  // One that this reader may not see is still one: the event is not for the others.
  expect(places([7]).municipalities).toEqual([])
  expect(factsOf('offers', offer, context).municipalities).toEqual([])
})

test('at an age, the ways in and who may ask are those of the ways that are open at that age', () => {
  const accessRoutes = [
    { ageMin: 14, ageMax: 17, how: 'visiteret', who: ['fagperson'] },
    { ageMin: 18, how: 'direkte-henvendelse', who: ['ung'], anonymous: 'ja' },
  ]
  const { audienceAt, ways, waysAt } = factsOf('offers', { ...offer, ageMax: 30, accessRoutes }, context)
  expect(ways).toEqual(['anonymt', 'selv', 'visitation'])
  expect([13, 15, 17, 18, 30, 31].map((years) => waysAt[years])).toEqual([
    undefined,
    ['visitation'],
    ['visitation'],
    ['anonymt', 'selv'],
    ['anonymt', 'selv'],
    undefined,
  ])
  expect([15, 18].map((years) => audienceAt[years])).toEqual([['fagperson'], ['ung']])
  const alike = accessRoutes.map((way) => ({ ...way, how: 'visiteret', anonymous: null }))
  expect(factsOf('offers', { ...offer, accessRoutes: alike }, context)).toMatchObject({
    waysAlways: ['visitation'],
    waysAt: {},
    audienceAlways: [],
  })
})
