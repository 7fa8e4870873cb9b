import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SearchPortal, startSearchPortal, titlesOf } from '../support/searchPortal'
import { hasMeilisearch } from '../support/startMeilisearch'

describe.skipIf(!hasMeilisearch && !process.env.CI)('search', () => {
  let portal: SearchPortal
  let payload: Payload
  const search = (words: string, more: Record<string, unknown> = {}) => portal.search({ q: words, ...more })

  beforeAll(async () => {
    portal = await startSearchPortal()
    payload = portal.payload
  })
  afterAll(() => portal?.close())

  test('finds what the seed holds, marks it, and counts by type and municipality', async () => {
    const result = await search('MUT')
    expect(result.source).toBe('engine')
    expect(titlesOf(result)[0]).toContain('MUT')
    expect(result.hits[0]?.title.some((piece) => piece.isHit)).toBe(true)
    expect(result.facets.type.offers).toBeGreaterThan(0)
    expect(result.facets.kommune.hjoerring).toBeGreaterThan(0)
  })

  test('filters by type and municipality, and a facet keeps the counts of its other choices', async () => {
    const all = await search('')
    const methods = await search('', { type: 'methods' })
    expect(new Set(methods.hits.map((hit) => hit.type))).toEqual(new Set(['methods']))
    expect(methods.total).toBe(36)
    expect(methods.facets.type).toEqual(all.facets.type)
    const aalborg = await search('', { kommune: 'aalborg' })
    expect(aalborg.total).toBeGreaterThan(0)
    expect(aalborg.hits.every((hit) => hit.municipalities.includes('aalborg'))).toBe(true)
  })

  test('follows publishing, changing, withdrawing and trashing', async () => {
    const { id } = await payload.create({
      collection: 'methods',
      data: { name: 'Ugleperspektivet', slug: '', kind: 'tilgang', _status: 'draft' },
      draft: true,
      overrideAccess: true,
    })
    const change = async (data: Record<string, unknown>, draft = false) => {
      await payload.update({ collection: 'methods', id, data, draft, overrideAccess: true })
      await portal.runJobs()
    }
    await portal.runJobs()
    expect((await search('Ugleperspektivet')).total).toBe(0)
    await change({ _status: 'published' })
    expect((await search('Ugleperspektivet')).total).toBe(1)
    await change({ name: 'Falkeperspektivet', _status: 'draft' }, true)
    expect(titlesOf(await search('Ugleperspektivet'))).toEqual(['Ugleperspektivet'])
    await change({ _status: 'draft' })
    expect((await search('Ugleperspektivet')).total).toBe(0)
    await change({ name: 'Ugleperspektivet', _status: 'published' })
    await change({ deletedAt: new Date().toISOString() })
    expect((await search('Ugleperspektivet')).total).toBe(0)
  })

  test('what is not for everybody is not in the index', async () => {
    const canary = 'kanariefugl'
    const common = { slug: '', kind: 'tilbud', state: 'aktiv', _status: 'published' } as const
    await payload.create({
      collection: 'offers',
      data: { ...common, name: `${canary} netværk`, visibility: 'network' },
      overrideAccess: true,
    })
    await payload.create({
      collection: 'offers',
      data: {
        ...common,
        name: 'Almindeligt tilbud',
        visibility: 'public',
        editorNote: `en ${canary} i noten`,
        networkAttentionPoints: [{ text: `en ${canary} i et lukket punkt` }],
      },
      overrideAccess: true,
    })
    await payload.create({
      collection: 'events',
      data: {
        title: 'Almindeligt arrangement',
        slug: '',
        kind: 'workshop',
        state: 'planlagt',
        visibility: 'public',
        onlineLink: `https://moede.eksempel.dk/${canary}`,
        _status: 'published',
      },
      overrideAccess: true,
    })
    await portal.runJobs()
    expect((await search('Almindeligt')).total).toBeGreaterThanOrEqual(2)
    expect((await search(canary)).total).toBe(0)
    await portal.rebuild()
    expect((await search(canary)).total).toBe(0)
  })

  test('the settings on the server are those in the code', async () => {
    const { searchEngine, indexName } = await import('../../src/search/engine')
    const { isIndexCurrent } = await import('../../src/search/indexState')
    const { reconcileSearch } = await import('../../src/search/reconcile')
    const engine = searchEngine(20_000)
    if (!engine) throw new Error('Ingen søgemaskine')
    expect(await isIndexCurrent(engine, payload)).toBe(true)
    await engine
      .index(indexName)
      .updateSettings({ searchableAttributes: ['body'] })
      .waitTask({ timeout: 60_000 })
    expect(await isIndexCurrent(engine, payload)).toBe(false)
    await reconcileSearch(payload)
    expect(await isIndexCurrent(engine, payload)).toBe(true)
  })

  test('a section the portal doesn’t have gives the law it is in', async () => {
    const { hits, isPartial } = await search('barnets lov § 999')
    expect(isPartial).toBe(true)
    expect(hits.length).toBeGreaterThan(0)
  })

  test('odd addresses are answered, not refused', async () => {
    for (const odd of ['"', '\\', '😀', 'x'.repeat(5000), '{"$ne":1}'])
      expect((await search(odd)).total).toBeGreaterThanOrEqual(0)
    const result = await search('mut', {
      type: ['offers', 'users', '__proto__'],
      kommune: '" OR 1=1',
      side: '-3',
    })
    expect(result.total).toBeGreaterThan(0)
  })

  test('a wiped index is made whole again by the next change, with its settings', async () => {
    const { searchEngine, indexName } = await import('../../src/search/engine')
    const { isIndexEmpty } = await import('../../src/search/indexState')
    const before = (await search('')).total
    await searchEngine(20_000)?.index(indexName).delete().waitTask({ timeout: 60_000 })
    expect(await isIndexEmpty()).toBe(true)
    await payload.create({
      collection: 'pages',
      data: { title: 'Efter udslettelsen', slug: '', _status: 'published' },
      overrideAccess: true,
    })
    await portal.runJobs()
    const after = await search('', { kommune: 'hjoerring' })
    expect(after.source).toBe('engine')
    expect((await search('')).total).toBe(before + 1)
    expect(await isIndexEmpty()).toBe(false)
  })

  test('what is taken down while a rebuild runs does not come back with it, not for a moment', async () => {
    // Of the collection that is read first.
    const { id } = await payload.create({
      collection: 'recommendations',
      data: {
        number: 99,
        area: 'Prøve',
        title: 'Ugleundervejs',
        slug: '',
        level: 'kommunal',
        _status: 'published',
      },
      overrideAccess: true,
    })
    await portal.runJobs()
    const { rebuildSearch } = await import('../../src/search/rebuild')
    let takenDown: Promise<unknown> | null = null
    let isOver = false
    const takeDown = async () => {
      await payload.update({
        collection: 'recommendations',
        id,
        data: { _status: 'draft' },
        overrideAccess: true,
      })
      await portal.runJobs()
    }
    const rebuilt = rebuildSearch({
      payload,
      onProgress: () => {
        takenDown ??= takeDown()
      },
    }).finally(() => {
      isOver = true
    })
    const totals: number[] = []
    while (!isOver) {
      const { source, total } = await search('Ugleundervejs')
      // An engine that is too busy is not asked for a moment; the database knows at once.
      if (source === 'engine') totals.push(total)
    }
    await Promise.all([rebuilt, takenDown])
    expect(totals[0]).toBe(1)
    expect(totals.slice(totals.indexOf(0)).filter((total) => total > 0)).toEqual([])
    expect((await search('Ugleundervejs')).total).toBe(0)
  })

  // Last, since it takes the engine away.
  test('without the engine saving succeeds, the job stays, and the database answers', async () => {
    await portal.engine.stop()
    const page = await payload.create({
      collection: 'pages',
      data: { title: 'Skrevet uden søgemaskine', slug: '', _status: 'published' },
      overrideAccess: true,
    })
    await payload.jobs.run({ allQueues: true, limit: 100 })
    const { totalDocs } = await payload.count({ collection: 'payload-jobs', overrideAccess: true })
    expect(totalDocs).toBeGreaterThan(0)
    const result = await search('uden søgemaskine')
    expect(result.source).toBe('database')
    expect(titlesOf(result)).toContain(page.title)
    expect((await search('MUT', { kommune: 'hjoerring' })).hits.length).toBeGreaterThan(0)
  })
})
