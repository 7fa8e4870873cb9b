import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { SearchResult } from '@/search/types'
import { fillWithSeed } from '../support/seeded'
import { startTestPortal, type TestPortal } from '../support/testPayload'

/** The database where there is no engine, or none that answers. */
describe('search in the database', () => {
  let portal: TestPortal
  let payload: Payload
  let plainly: (
    asked: Record<string, unknown>,
    most?: number,
  ) => Promise<Omit<SearchResult, 'correction' | 'leftOut'>>

  beforeAll(async () => {
    // Nobody listens there: an engine that is down.
    portal = await startTestPortal({ MEILI_HOST: 'http://127.0.0.1:9', MEILI_API_KEY: 'ingen' })
    payload = portal.payload
    await fillWithSeed(payload)
    await makeOffers('aalborg', 120)
    await makeOffers('laesoe', 10)
    const { searchDatabase } = await import('../../src/search/fallback')
    const { analyseQuery } = await import('../../src/search/danish/analyse')
    const { searchRequest } = await import('../../src/search/schema')
    plainly = (asked, most) => {
      const request = searchRequest.parse(asked)
      return searchDatabase(payload, request, analyseQuery(request.q), 'public', most)
    }
  })
  afterAll(() => portal?.close())

  async function makeOffers(place: string, count: number) {
    const { docs } = await payload.find({
      collection: 'municipalities',
      overrideAccess: true,
      where: { slug: { equals: place } },
    })
    for (let number = 1; number <= count; number += 1) {
      await payload.create({
        collection: 'offers',
        data: {
          name: `Uglehjælp ${place} ${number}`,
          slug: '',
          kind: 'tilbud',
          state: 'aktiv',
          municipality: docs[0]?.id,
          visibility: 'public',
          _status: 'published',
        },
        overrideAccess: true,
      })
    }
  }

  /** How many reads of collections `work` asked for. */
  async function readsDuring(work: () => Promise<unknown>): Promise<number> {
    const find = vi.spyOn(payload, 'find')
    await work()
    const { length } = find.mock.calls
    find.mockRestore()
    return length
  }

  test('more than a hundred of a kind are all counted, and found in their municipality', async () => {
    const all = await plainly({ q: 'uglehjælp' })
    expect([all.total, all.cutOff]).toEqual([130, null])
    expect(all.facets.kommune).toEqual({ aalborg: 120, laesoe: 10 })
    const few = await plainly({ q: 'uglehjælp', kommune: 'laesoe' })
    expect([few.total, few.cutOff]).toEqual([10, null])
    expect(few.facets.kommune).toEqual(all.facets.kommune)
  })

  test('where not everything is read, that is said, and what fits the filters is counted all the same', async () => {
    expect(await plainly({ q: 'uglehjælp' }, 100)).toMatchObject({ total: 100, cutOff: 'total' })
    const few = await plainly({ q: 'uglehjælp', kommune: 'laesoe' }, 100)
    expect(few).toMatchObject({ total: 10, cutOff: 'counts' })
    expect(few.hits).toHaveLength(10)
    const many = await plainly({ q: 'uglehjælp', kommune: 'aalborg' }, 100)
    expect(many.cutOff).toBe('total')
    const other = await plainly({ q: 'uglehjælp', type: 'events' }, 100)
    expect(other).toMatchObject({ total: 0, cutOff: 'counts' })
    expect(await plainly({ q: 'uglehjælp', alder: '16' }, 100)).toMatchObject({ cutOff: 'total' })
  })

  test('a filter in the database leaves out nothing that the facts let in', async () => {
    const filters = ['kommune', 'trin', 'tilbudstype', 'metode'] as const
    for (const type of ['offers', 'resources', 'events', 'experiences']) {
      const whole = await plainly({ type })
      for (const name of filters) {
        for (const [value, count] of Object.entries(whole.facets[name])) {
          const { cutOff, total } = await plainly({ type, [name]: value }, count)
          const isRight = total === count || cutOff === 'total'
          expect(isRight, `${type} ${name}=${value}: ${total} of ${count}`).toBe(true)
          if (type === 'offers') expect(total, `${name}=${value}`).toBe(count)
        }
      }
    }
  })

  test('what is kept within the network is suggested to members alone', async () => {
    const { suggest } = await import('../../src/search/suggestions')
    const data = { name: 'Natuglen', slug: '', kind: 'tilbud', state: 'aktiv', _status: 'published' } as const
    await payload.create({
      collection: 'offers',
      data: { ...data, visibility: 'network' },
      overrideAccess: true,
    })
    const suggested = async (reader: 'public' | 'network') =>
      (await suggest(payload, 'natug', reader)).filter(({ kind }) => kind === 'document')
    expect(await suggested('public')).toEqual([])
    expect(await suggested('network')).toMatchObject([{ text: 'Natuglen', note: 'Tilbud · Kun netværket' }])
  })

  test('has the engine’s answers to places, sections and words that are right', async () => {
    const { searchPortal } = await import('../../src/search/queries')
    const { searchRequest } = await import('../../src/search/schema')
    const { titlesOf } = await import('../support/searchPortal')
    const search = (q: string) => searchPortal(payload, searchRequest.parse({ q }))
    for (const [q, title] of [
      ['Mors', 'Morsø'],
      ['nykøbing mors kommune', 'Morsø'],
      ['saeby', 'Frederikshavn'],
      ['hjoerring', 'Hjørring'],
      ['§ 50 og § 52', 'Serviceloven § 50'],
      ['§ 50 og § 52', 'Serviceloven § 52'],
      ['SEL 101 og 107', 'Serviceloven § 107'],
    ] as const) {
      const result = await search(q)
      expect([q, result.source, titlesOf(result).includes(title), result.correction]).toEqual([
        q,
        'database',
        true,
        null,
      ])
    }
    // Words of a text alone, which a title has something near to.
    for (const q of ['piger', 'ældre', 'forbrug', 'mestre'])
      expect((await search(q)).correction, q).toBeNull()
    expect(await search('hjøring')).toMatchObject({ correction: 'hjørring', total: 0 })
    expect(titlesOf(await search('individuelbehandling'))).toContain('Individuel behandling')
  })

  test('an empty page, and what is typed, cost the database little', async () => {
    const { searchPortal } = await import('../../src/search/queries')
    const { searchRequest } = await import('../../src/search/schema')
    const { searchCollections } = await import('../../src/search/collections')
    const { suggest } = await import('../../src/search/suggestions')
    const { withFewerFilters, withOtherWords } = await import('../../src/search/waysOut')
    const { facetNames } = await import('../../src/search/types')
    const choices = {
      ...Object.fromEntries(facetNames.map((name) => [name, []])),
    } as unknown as Parameters<typeof withFewerFilters>[0]['choices']
    // The words of the portal are read once in a while, and then kept.
    await searchPortal(payload, searchRequest.parse({ q: 'uglehjælp' }))
    await searchPortal(payload, searchRequest.parse({ q: 'hjøring' }))
    const request = searchRequest.parse({
      q: 'blåbær ugler månesten kometer',
      kommune: 'laesoe',
      type: 'offers',
      alder: '16',
    })
    let ways: { label: string; total: number | null }[] = []
    const page = await readsDuring(async () => {
      const { source, total } = await searchPortal(payload, request)
      expect([source, total]).toEqual(['database', 0])
      const ask = { payload, request, reader: 'public', source } as const
      const fewer = await withFewerFilters({ ...ask, choices })
      ways = [...fewer, ...(await withOtherWords({ ...ask, related: [] }))]
    })
    expect(page).toBeLessThanOrEqual(searchCollections.length + 2)
    expect(ways.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Uden filtre', 'blåbær', 'kometer']),
    )
    expect(ways.every(({ total }) => total === null)).toBe(true)

    let suggested: string[] = []
    const typing = await readsDuring(async () => {
      suggested = (await suggest(payload, 'uglehj', 'public')).map(({ text }) => text)
    })
    expect(typing).toBeLessThanOrEqual(searchCollections.length + 2)
    expect(suggested[0]).toMatch(/^Uglehjælp/)
  })
})
