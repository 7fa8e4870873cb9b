import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fitsAge } from '@/offers/rules'
import { facetNames, type SearchResult } from '@/search/types'
import { type SearchPortal, startSearchPortal, titlesOf } from '../support/searchPortal'
import { hasMeilisearch } from '../support/startMeilisearch'

describe.skipIf(!hasMeilisearch && !process.env.CI)('filters and order', () => {
  let portal: SearchPortal
  let search: SearchPortal['search']
  let plainly: (asked: Record<string, unknown>) => Promise<Omit<SearchResult, 'correction'>>

  beforeAll(async () => {
    portal = await startSearchPortal(confirmSome)
    search = portal.search
    const { searchDatabase } = await import('../../src/search/fallback')
    const { analyseQuery } = await import('../../src/search/danish/analyse')
    const { searchRequest } = await import('../../src/search/schema')
    plainly = (asked) =>
      searchDatabase(portal.payload, searchRequest.parse(asked), analyseQuery(''), 'public')
  })
  afterAll(() => portal?.close())

  const day = 86_400_000
  const same = { slug: '', kind: 'tilbud', visibility: 'public', _status: 'published' } as const

  /** Four offers that differ in nothing but how far they can be relied on. */
  async function confirmSome(payload: Payload) {
    const states = [
      { place: 'lukket', state: 'midlertidigt-lukket', age: 10 },
      { place: 'gammelt', state: 'aktiv', age: 500 },
      { place: 'friskt', state: 'aktiv', age: 10 },
      { place: 'ophørt', state: 'ophoert', age: 10 },
    ] as const
    for (const { age, place, state } of states) {
      const confirmedAt = new Date(Date.now() - age * day).toISOString()
      const data = { ...same, state, confirmedAt, name: `Ugleværkstedet ${place}` }
      await payload.create({ collection: 'offers', data, overrideAccess: true })
    }
  }

  test('every count is what choosing it gives, alone and beside another filter', async () => {
    for (const asked of [{}, { q: 'unge' }, { type: 'offers' }, { kommune: ['hjoerring', 'aalborg'] }]) {
      const { facets } = await search(asked)
      for (const name of facetNames) {
        for (const [value, count] of Object.entries(facets[name])) {
          const { total } = await search({ ...asked, [name]: value })
          expect(total, `${JSON.stringify(asked)} ${name}=${value}`).toBe(count)
        }
      }
    }
  })

  test('choices within one filter widen, and leave its other counts alone', async () => {
    const { facets } = await search({})
    const [first = '', second = ''] = Object.keys(facets.type)
    const both = await search({ type: [first, second] })
    expect(both.total).toBe((facets.type[first] ?? 0) + (facets.type[second] ?? 0))
    expect(both.facets.type).toEqual(facets.type)
    const narrowed = await search({ type: [first], kommune: 'hjoerring' })
    expect(narrowed.facets.type).toEqual((await search({ kommune: 'hjoerring' })).facets.type)
  })

  test('an exact age finds the offers that any way in is open to at that age', async () => {
    const { docs } = await portal.payload.find({
      collection: 'offers',
      depth: 0,
      limit: 1000,
      overrideAccess: false,
      pagination: false,
    })
    for (let age = 0; age <= 100; age += 1) {
      const { total } = await search({ type: 'offers', alder: String(age) })
      expect(total, `${age} år`).toBe(docs.filter((doc) => fitsAge(doc, age)).length)
    }
  })

  test('the database, standing in, gives the same counts and the same documents', async () => {
    for (const asked of [
      {},
      { kommune: 'hjoerring' },
      { type: 'offers', alder: '16' },
      { trin: 'misbrug' },
    ]) {
      const ours = await search(asked)
      const plain = await plainly(asked)
      expect(plain.total).toBe(ours.total)
      expect(plain.facets).toEqual(ours.facets)
    }
  })

  test('stale, closed and ended offers come after fresh ones', async () => {
    expect(titlesOf(await search({ q: 'ugleværksted' }))).toEqual([
      'Ugleværkstedet friskt',
      'Ugleværkstedet gammelt',
      'Ugleværkstedet lukket',
      'Ugleværkstedet ophørt',
    ])
  })

  test('sorting by name is Danish, and by confirmation newest first', async () => {
    const { pages } = await search({ type: 'municipalities', sortering: 'navn' })
    const names = titlesOf(await search({ type: 'municipalities', sortering: 'navn' }))
    expect(pages).toBe(1)
    expect(names).toEqual([...names].sort(new Intl.Collator('da', { numeric: true }).compare))
    expect(names.at(-1)).toMatch(/^Aalborg/)
    const confirmed = titlesOf(await search({ q: 'ugleværksted', sortering: 'bekraeftet' }))
    expect(confirmed.at(-1)).toBe('Ugleværkstedet gammelt')
  })

  test('a filter that leaves nothing says nothing of the words, and its counts are what they give', async () => {
    const all = await search({ q: 'døgn behandling' })
    expect(all.total).toBeGreaterThan(3)
    const { facets } = await search({ q: 'døgn behandling', alder: '3' })
    for (const [slug, count] of Object.entries(facets.kommune)) {
      const asked = { q: 'døgn behandling', alder: '3', kommune: slug }
      const { isPartial, total } = await search(asked)
      expect([isPartial, total]).toEqual([false, count])
    }
  })

  test('one chance hit doesn’t keep the good ones away', async () => {
    const { isWidened, total } = await search({ q: 'ugleværkstedet friskt' })
    expect(isWidened).toBe(true)
    expect(total).toBeGreaterThan(1)
    expect(titlesOf(await search({ q: 'ugleværkstedet friskt' }))[0]).toBe('Ugleværkstedet friskt')
  })

  test('a page beyond the end is empty and says how many there are', async () => {
    const first = await search({ q: 'unge' })
    const beyond = await search({ q: 'unge', side: '900' })
    expect(beyond.hits).toEqual([])
    expect(beyond.total).toBe(first.total)
  })
})
