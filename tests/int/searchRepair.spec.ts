import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { pdfOf } from '../support/fileSamples'
import { type SearchPortal, startSearchPortal, titlesOf } from '../support/searchPortal'
import { hasMeilisearch } from '../support/startMeilisearch'

describe.skipIf(!hasMeilisearch && !process.env.CI)('the index is repaired', () => {
  let portal: SearchPortal
  let payload: Payload
  let search: SearchPortal['search']

  beforeAll(async () => {
    portal = await startSearchPortal()
    payload = portal.payload
    search = portal.search
  })
  afterAll(() => portal?.close())

  async function liveIndex() {
    const { indexName, searchEngine } = await import('../../src/search/engine')
    const client = searchEngine(20_000)
    if (!client) throw new Error('Ingen søgemaskine')
    return { client, index: client.index<{ id: string; title: string; stamp: string }>(indexName) }
  }

  test('renaming a municipality, a method or a stage renames it in what refers to it', async () => {
    for (const { collection, slug, facet } of [
      { collection: 'municipalities', slug: 'hjoerring', facet: 'kommune' },
      { collection: 'methods', slug: 'u18', facet: 'metode' },
      { collection: 'stages', slug: 'misbrug', facet: 'trin' },
    ] as const) {
      const { docs } = await payload.find({
        collection,
        limit: 1,
        overrideAccess: true,
        where: { slug: { equals: slug } },
      })
      const [doc] = docs
      if (!doc) throw new Error(`${collection} ${slug} findes ikke`)
      const referring = (await search({ [facet]: slug })).total
      expect(referring, slug).toBeGreaterThan(1)
      await payload.update({
        collection,
        id: doc.id,
        data: { name: `Uglested ${slug}` },
        overrideAccess: true,
      })
      await portal.runJobs()
      const found = await search({ q: 'uglested', [facet]: slug })
      expect(found.total, slug).toBe(referring)
      await payload.update({ collection, id: doc.id, data: { name: doc.name }, overrideAccess: true })
      await portal.runJobs()
      expect((await search({ q: 'uglested' })).total, slug).toBe(0)
    }
  })

  test('a comparison mends an index that lacks, has too much, or is behind, and then finds nothing', async () => {
    const { searchDifference } = await import('../../src/search/difference')
    const { reconcileSearch } = await import('../../src/search/reconcile')
    const { index } = await liveIndex()
    const { results } = await index.getDocuments({ limit: 3, fields: ['id', 'title', 'stamp'] })
    const [lacking, behind] = results
    if (!lacking || !behind) throw new Error('Indekset er tomt')
    await index.deleteDocument(lacking.id).waitTask({ timeout: 60_000 })
    await index.updateDocuments([{ id: behind.id, stamp: 'en anden' }]).waitTask({ timeout: 60_000 })
    const missing = payload.db.defaultIDType === 'number' ? 'pages_999999' : 'pages_0123456789abcdef01234567'
    await index.addDocuments([{ id: missing, title: 'Findes ikke', stamp: '' }]).waitTask({ timeout: 60_000 })
    const before = await searchDifference(payload)
    expect(before.stale).toHaveLength(2)
    expect(before.stray).toHaveLength(1)
    expect(await reconcileSearch(payload)).toEqual({ mended: 3 })
    expect(await searchDifference(payload)).toEqual({ stale: [], stray: [] })
    expect(await reconcileSearch(payload)).toEqual({ mended: 0 })
  })

  test('readers get the same answers before, during and after a rebuild', async () => {
    const answer = async () => JSON.stringify(await search({ q: 'unge', kommune: 'hjoerring' }))
    const before = await answer()
    let isRunning = true
    const rebuilding = portal.rebuild().finally(() => {
      isRunning = false
    })
    let asked = 0
    while (isRunning) {
      expect(await answer()).toBe(before)
      asked += 1
    }
    await rebuilding
    expect(await answer()).toBe(before)
    expect(asked).toBeGreaterThan(5)
  })

  test('two indexes that are swapped in at once keep neither rebuild waiting', async () => {
    const { indexName } = await import('../../src/search/engine')
    const { swapIn } = await import('../../src/search/swapIn')
    const { client } = await liveIndex()
    const sizeOf = async (name: string) => (await client.index(name).getStats()).numberOfDocuments
    const before = await sizeOf(indexName)
    const sides = ['a', 'b', 'c'].map((name) => `${indexName}_ny_${name}`)
    for (const side of sides) await client.createIndex(side, { primaryKey: 'id' }).waitTask()
    await Promise.all(sides.map((side) => swapIn(client, side, 10_000)))
    // What was there at first lies under the name of the one that the engine swapped first.
    const sizes = await Promise.all(sides.map(sizeOf))
    expect(sizes.toSorted()).toEqual([0, 0, before].toSorted())
    await swapIn(client, sides[sizes.indexOf(before)] ?? '', 10_000)
    for (const side of sides) await client.deleteIndex(side).waitTask()
    expect(await sizeOf(indexName)).toBe(before)
  })

  test('a side index that came out short is refused, thrown away, and readers keep what they had', async () => {
    const before = (await search({})).total
    const count = payload.db.count.bind(payload.db)
    const spy = vi.spyOn(payload.db, 'count').mockImplementation(async (args) => {
      const { totalDocs } = await count(args)
      return { totalDocs: totalDocs + 1 }
    })
    await expect(portal.rebuild()).rejects.toThrow('Det gamle er beholdt')
    spy.mockRestore()
    expect((await search({})).total).toBe(before)
    const { client } = await liveIndex()
    await vi.waitFor(async () => {
      const { results } = await client.getIndexes({ limit: 100 })
      expect(results.map(({ uid }) => uid)).toEqual(['portal'])
    }, 30_000)
  })

  test.each([
    ['before a document is written to it', false],
    ['while a document is written to it', true],
  ])('an index that is lost %s is made anew, with its settings', async (_, isLostMeanwhile) => {
    const { searchDifference } = await import('../../src/search/difference')
    const { client, index } = await liveIndex()
    const lose = async () => {
      await client.deleteIndex(index.uid).waitTask({ timeout: 60_000 })
    }
    const ask = globalThis.fetch
    const spy = vi.spyOn(globalThis, 'fetch').mockImplementation(async (address, options) => {
      if (
        isLostMeanwhile &&
        options?.method === 'POST' &&
        String(address).includes(`/${index.uid}/documents`)
      ) {
        spy.mockRestore()
        await lose()
      }
      return ask(address, options)
    })
    if (!isLostMeanwhile) {
      await lose()
      // The engine makes an index of its own for it.
      await index
        .addDocuments([{ id: 'pages_1', title: 'Forvildet', stamp: '' }])
        .waitTask({ timeout: 60_000 })
    }
    const data = { title: 'Ugle på ny', slug: '', _status: 'published' as const }
    await payload.create({ collection: 'pages', data, overrideAccess: true })
    await portal.runJobs()
    spy.mockRestore()
    expect(await searchDifference(payload)).toEqual({ stale: [], stray: [] })
    expect((await search({ q: 'ugle på ny' })).total).toBeGreaterThan(0)
  })

  test('a document that cannot be indexed doesn’t keep the others out, and is tried again later', async () => {
    const { tendJobs } = await import('../../src/jobs/tend')
    const { isEngineResting } = await import('../../src/search/engine')
    const files = await import('../../src/search/files/shownFiles')
    // The database would find what is not in the index.
    await vi.waitUntil(() => !isEngineResting(), { timeout: 20_000 })
    const poison = vi.spyOn(files, 'filesOf').mockImplementation((_collection, doc) => {
      if (typeof doc === 'object' && doc !== null && 'title' in doc && doc.title === 'Giftugle')
        throw new Error('gift')
      return []
    })
    for (const title of ['Giftugle', 'Naboens ugle']) {
      const data = { title, slug: '', _status: 'published' as const }
      await payload.create({ collection: 'pages', data, overrideAccess: true })
    }
    await payload.jobs.run({ allQueues: true, limit: 100, silent: true })
    expect((await search({ q: 'naboens ugle' })).hits[0]?.path).toContain('naboens-ugle')
    expect((await search({ q: 'giftugle' })).total).toBe(0)
    await expect(portal.rebuild()).resolves.toMatchObject({ documents: expect.any(Number) })
    const waiting = { taskSlug: { equals: 'syncSearchDocument' } }
    await payload.update({
      collection: 'payload-jobs',
      where: waiting,
      data: { hasError: true },
      overrideAccess: true,
    })
    poison.mockRestore()
    vi.useFakeTimers({ toFake: ['Date', 'performance'] })
    vi.advanceTimersByTime(10 * 60_000)
    await tendJobs(payload)
    const { docs: woken } = await payload.find({
      collection: 'payload-jobs',
      overrideAccess: true,
      where: waiting,
    })
    // It begins anew, without what was written of the times before.
    expect(woken.map(({ hasError, log }) => [hasError, log])).toEqual([[false, []]])
    await payload.jobs.run({ allQueues: true, limit: 100, silent: true })
    vi.useRealTimers()
    expect((await search({ q: 'giftugle' })).total).toBe(1)
  })

  test('a document is found before its files are read, and by what they say afterwards', async () => {
    const bytes = pdfOf([['Skovuglens bestand']])
    const { id: file } = await payload.create({
      collection: 'media',
      data: { alt: 'Optælling', visibility: 'public', audience: 'public' },
      file: { data: bytes, mimetype: 'application/pdf', name: 'optaelling.pdf', size: bytes.length },
      overrideAccess: true,
    })
    await payload.create({
      collection: 'resources',
      data: {
        title: 'Uglerapporten',
        slug: '',
        kind: 'fil',
        visibility: 'public',
        file,
        _status: 'published',
      },
      overrideAccess: true,
    })
    for (const _again of [1, 2]) await payload.jobs.run({ queue: 'soegning', limit: 100, silent: true })
    expect(titlesOf(await search({ q: 'uglerapporten' }))[0]).toBe('Uglerapporten')
    expect(titlesOf(await search({ q: 'skovuglens' }))).not.toContain('Uglerapporten')
    const { totalDocs } = await payload.count({
      collection: 'payload-jobs',
      where: { and: [{ taskSlug: { equals: 'readFileTexts' } }, { queue: { equals: 'langt' } }] },
      overrideAccess: true,
    })
    expect(totalDocs).toBe(1)
    await portal.runJobs()
    expect(titlesOf(await search({ q: 'skovuglens' }))[0]).toBe('Uglerapporten')
  })

  test('what a deleted document was called is gone from what referred to it', async () => {
    const { searchDifference } = await import('../../src/search/difference')
    const { docs } = await payload.find({
      collection: 'methods',
      limit: 1,
      overrideAccess: true,
      where: { slug: { equals: 'u18' } },
    })
    expect((await search({ metode: 'u18' })).total).toBeGreaterThan(1)
    await payload.delete({ collection: 'methods', id: docs[0]?.id ?? '', overrideAccess: true })
    await portal.runJobs()
    expect((await search({ metode: 'u18' })).total).toBe(0)
    expect(await searchDifference(payload)).toEqual({ stale: [], stray: [] })
  })

  test('many changes of one document are one piece of work', async () => {
    const { id } = await payload.create({
      collection: 'pages',
      data: { title: 'Uglerede 0', slug: '', _status: 'published' },
      overrideAccess: true,
    })
    for (let change = 1; change <= 30; change += 1) {
      await payload.update({
        collection: 'pages',
        id,
        data: { title: `Uglerede ${change}` },
        overrideAccess: true,
      })
    }
    const { totalDocs: waiting } = await payload.count({ collection: 'payload-jobs', overrideAccess: true })
    expect(waiting).toBeGreaterThan(30)
    await payload.jobs.run({
      queue: 'soegning',
      limit: 1,
      silent: true,
      where: { taskSlug: { equals: 'syncSearchDocument' } },
    })
    const { totalDocs: left } = await payload.count({
      collection: 'payload-jobs',
      overrideAccess: true,
      where: { taskSlug: { equals: 'syncSearchDocument' } },
    })
    expect(left).toBe(0)
    expect(titlesOf(await search({ q: 'uglerede 30' }))[0]).toBe('Uglerede 30')
  })

  test('jobs are woken when the engine is back', async () => {
    const { tendJobs } = await import('../../src/jobs/tend')
    await payload.create({
      collection: 'pages',
      data: { title: 'Ugle under nedbrud', slug: '', _status: 'published' },
      overrideAccess: true,
    })
    await portal.engine.stop()
    await payload.jobs.run({ allQueues: true, limit: 100, silent: true })
    await tendJobs(payload)
    await portal.engine.restart()
    const due = await payload.jobs.run({ allQueues: true, limit: 100, silent: true })
    expect(due.noJobsRemaining).toBe(true)
    await tendJobs(payload)
    await portal.runJobs()
    expect(titlesOf(await search({ q: 'ugle under nedbrud' }))[0]).toBe('Ugle under nedbrud')
  })
})
