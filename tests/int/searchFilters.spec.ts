import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fitsAge } from '@/offers/rules'
import { facetNames, type SearchResult } from '@/search/types'
import { make } from '../support/access/sampleData'
import { type SearchPortal, startSearchPortal, titlesOf } from '../support/searchPortal'
import { hasMeilisearch } from '../support/startMeilisearch'

describe.skipIf(!hasMeilisearch && !process.env.CI)('filters and order', () => {
  let portal: SearchPortal
  let search: SearchPortal['search']
  let plainly: (asked: Record<string, unknown>) => Promise<Omit<SearchResult, 'correction' | 'leftOut'>>

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
    await openAtSomeAges(payload)
    await holdEvents(payload)
  }

  /** Before one is 18, somebody else has to ask. */
  async function openAtSomeAges(payload: Payload) {
    const under18 = {
      label: 'Under 18 år',
      ageMin: 14,
      ageMax: 17,
      how: 'visiteret',
      who: ['fagperson'],
    } as const
    const from18 = {
      label: 'Fra 18 år',
      ageMin: 18,
      how: 'direkte-henvendelse',
      who: ['ung'],
      anonymous: 'ja',
    } as const
    const accessRoutes = [under18, from18].map((route) => ({ ...route, who: [...route.who] }))
    const data = { ...same, state: 'aktiv', name: 'Falkeporten', accessRoutes } as const
    await payload.create({ collection: 'offers', data, overrideAccess: true })
  }

  async function idOfMunicipality(payload: Payload, slug: string) {
    const where = { slug: { equals: slug } }
    const { docs } = await payload.find({ collection: 'municipalities', overrideAccess: false, where })
    const [doc] = docs
    if (!doc) throw new Error(`${slug} findes ikke`)
    return doc.id
  }

  /** One for Hjørring, where Læsø has some of the seats, and one for all. */
  async function holdEvents(payload: Payload) {
    const days = [{ startsAt: '2027-05-03T07:00:00.000Z', endsAt: '2027-05-03T13:00:00.000Z' }]
    const event = { slug: '', kind: 'temadag', state: 'planlagt', _status: 'published', days }
    const quotas = [{ municipality: await idOfMunicipality(payload, 'laesoe'), seats: 2, mode: 'loft' }]
    const municipalities = [await idOfMunicipality(payload, 'hjoerring')]
    const somewhere = { ...event, title: 'Falkedag et sted', municipalities, capacity: 20, quotas }
    const everywhere = { ...event, title: 'Falkedag for alle', place: 'Fuglehuset' }
    await make(payload, 'events', somewhere)
    await make(payload, 'events', everywhere)
  }

  test('every count is what choosing it gives, alone and beside another filter', async () => {
    const many = [
      {},
      { q: 'unge' },
      { q: 'anonym rådgivning' },
      { type: 'offers' },
      { type: 'events' },
      { kommune: ['hjoerring', 'aalborg'] },
      { alder: '15' },
      { alder: '15', vejind: 'visitation' },
    ]
    for (const asked of many) {
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
      { type: 'events', kommune: 'laesoe' },
      { alder: '15', vejind: 'selv' },
      { alder: '15', vejind: ['visitation', 'anonymt'], hvem: 'fagperson' },
    ]) {
      const ours = await search(asked)
      const plain = await plainly(asked)
      expect(plain.total).toBe(ours.total)
      expect(plain.facets).toEqual(ours.facets)
      if (ours.pages === 1) expect(titlesOf(plain).sort()).toEqual(titlesOf(ours).sort())
    }
  })

  test('an event is for the municipalities it names, and where it names none, for all of them', async () => {
    const held = (kommune: string) => search({ type: 'events', kommune, sortering: 'navn' })
    expect(titlesOf(await held('hjoerring'))).toEqual(['Falkedag et sted', 'Falkedag for alle'])
    expect(titlesOf(await held('laesoe'))).toEqual(['Falkedag for alle'])
    const { facets, hits } = await held('laesoe')
    expect([facets.kommune.hjoerring, facets.kommune.laesoe]).toEqual([2, 1])
    expect(hits.map(({ municipalities }) => municipalities)).toEqual([[]])
    // Some of the seats are no reason to be found.
    expect((await search({ type: 'events', q: 'Læsø' })).total).toBe(0)
    expect(titlesOf(await search({ type: 'events', q: 'Hjørring' }))).toEqual(['Falkedag et sted'])
  })

  test('a way in that is open at another age doesn’t count', async () => {
    for (const [asked, isFound] of [
      [{ alder: '15', vejind: 'selv' }, false],
      [{ alder: '15', vejind: 'anonymt' }, false],
      [{ alder: '15', hvem: 'ung' }, false],
      [{ alder: '15', vejind: 'visitation', hvem: 'fagperson' }, true],
      [{ alder: '18', vejind: 'selv', hvem: 'ung' }, true],
      [{ alder: '120', vejind: 'anonymt' }, true],
      [{ alder: '18', vejind: 'visitation' }, false],
      [{ vejind: 'selv' }, true],
    ] as const) {
      const found = titlesOf(await search({ q: 'falkeporten', ...asked }))
      expect(found.includes('Falkeporten'), JSON.stringify(asked)).toBe(isFound)
    }
  })

  test('what is chosen in a box is found by what it is called, and a place by its one word', async () => {
    expect(titlesOf(await search({ q: 'anonym', type: 'offers' }))).toContain('Falkeporten')
    expect(titlesOf(await search({ q: 'fuglehuset' }))).toEqual(['Falkedag for alle'])
  })

  test('a municipality that gets another address has the events that are for all', async () => {
    const id = await idOfMunicipality(portal.payload, 'laesoe')
    for (const slug of ['falkeoe', 'laesoe']) {
      await portal.payload.update({ collection: 'municipalities', id, data: { slug }, overrideAccess: true })
      await portal.runJobs()
      const found = titlesOf(await search({ type: 'events', kommune: slug }))
      expect(found, slug).toEqual(['Falkedag for alle'])
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

  test('a rare word brings its few documents first, and does not keep the others away', async () => {
    const [rare, common] = await Promise.all([search({ q: 'anonym' }), search({ q: 'rådgivning' })])
    expect(rare.total).toBeLessThan(3)
    const both = await search({ q: 'anonym rådgivning' })
    expect(both.total).toBeGreaterThanOrEqual(common.total)
    expect(
      both.hits
        .slice(0, rare.total)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(rare.hits.map(({ id }) => id).sort())
    expect(new Set(both.hits.map(({ id }) => id)).size).toBe(both.hits.length)
  })

  test('a compound of the field’s own words is found by its parts', async () => {
    for (const q of ['selvmordstanker', 'døgninstitution'])
      expect((await search({ q })).total, q).toBeGreaterThan(0)
  })

  test('a page beyond the end is empty and says how many there are', async () => {
    const first = await search({ q: 'unge' })
    const beyond = await search({ q: 'unge', side: '900' })
    expect(beyond.hits).toEqual([])
    expect(beyond.total).toBe(first.total)
  })
})
