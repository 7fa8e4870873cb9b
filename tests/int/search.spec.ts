import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SearchDocument } from '@/search/document'
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

  /** Everything that is shown of what everybody finds, in small letters: each word once. */
  async function wordsOfAllTexts(): Promise<string[]> {
    const { searchEngine, indexName } = await import('../../src/search/engine')
    const index = searchEngine(20_000)?.index<SearchDocument>(indexName)
    if (!index) throw new Error('Ingen søgemaskine')
    const { results } = await index.getDocuments({ filter: 'readers = public', limit: 5000 })
    const texts = results.flatMap(({ body, files, summary, title }) => [
      title,
      summary,
      body,
      ...files.flatMap(({ pages }) => pages.map(({ text }) => text)),
    ])
    const found = texts.join('\n').matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu)
    return [...new Set([...found].map(([word]) => word.toLowerCase()))].sort()
  }

  /** How often the words of each are met as they are written. */
  async function metExactly(queries: string[]): Promise<number[]> {
    const { searchEngine } = await import('../../src/search/engine')
    const { analyseQuery } = await import('../../src/search/danish/analyse')
    const { metExactly } = await import('../../src/search/metExactly')
    const { vocabularyOf } = await import('../../src/search/vocabulary')
    const engine = searchEngine(20_000)
    if (!engine) throw new Error('Ingen søgemaskine')
    const vocabulary = await vocabularyOf(payload)
    const counts: number[] = []
    for (let at = 0; at < queries.length; at += 200) {
      const some = queries.slice(at, at + 200)
      const asked = some.map((q) => ({
        text: analyseQuery(q, [], vocabulary).text,
        filter: ['readers = public'],
      }))
      counts.push(...(await metExactly(engine, asked)))
    }
    return counts
  }

  test('every word of every text is found as it stands, and none is told to be misspelt', async () => {
    const { correctionOf } = await import('../../src/search/danish/correction')
    const { vocabularyOf } = await import('../../src/search/vocabulary')
    const words = await wordsOfAllTexts()
    expect(words.length).toBeGreaterThan(1500)
    const counts = await metExactly(words)
    expect(words.filter((_, at) => counts[at] === 0)).toEqual([])
    // Those that the titles and summaries lack something near to: no other could be told so.
    const vocabulary = await vocabularyOf(payload)
    const doubtful = words.filter((word) => correctionOf(word, vocabulary))
    expect(doubtful.length).toBeGreaterThan(50)
    const told: string[] = []
    for (const word of doubtful) if ((await search(word)).correction !== null) told.push(word)
    expect(told).toEqual([])
  })

  test('a slip of the hand in a word of any text is told, and what is suggested finds the word', async () => {
    const { analyseQuery } = await import('../../src/search/danish/analyse')
    const stemsOf = (text: string) => analyseQuery(text).text.trim()
    const words = (await wordsOfAllTexts()).filter((word) => /^\p{L}{6,14}$/u.test(word))
    const slips = words
      .filter((_, at) => at % 23 === 0)
      .map((word, at) => {
        const place = 1 + (at % (word.length - 3))
        const [before, here, next, after] = [
          word.slice(0, place),
          word.charAt(place),
          word.charAt(place + 1),
          word.slice(place + 2),
        ]
        const slip = [
          before + next + after,
          before + next + here + after,
          before + here + here + next + after,
        ]
        return { word, slip: slip[at % slip.length] ?? '' }
      })
    const counts = await metExactly(slips.map(({ slip }) => slip))
    const misspelt = slips.filter((_, at) => counts[at] === 0)
    expect(misspelt.length).toBeGreaterThan(20)
    const { textWordsOf } = await import('../../src/search/textWords')
    while ((await textWordsOf(payload, 'public')) === null);
    const unlike: unknown[] = []
    for (const { slip, word } of misspelt) {
      const { correction } = await search(slip)
      if (correction !== null) expect(await metExactly(correction.split(' ')), correction).not.toContain(0)
      const isMeant = correction !== null && stemsOf(correction) === stemsOf(word)
      if (!isMeant) unlike.push([slip, word, correction])
    }
    // A few slips are as near to another word.
    expect(unlike.length, JSON.stringify(unlike)).toBeLessThanOrEqual(misspelt.length / 10)
  })

  test('a compound that no text has is found by the words it is made of', async () => {
    const parts = (await wordsOfAllTexts()).filter((word) => /^[a-z]{5,9}$/.test(word))
    const made = parts
      .filter((_, at) => at % 29 === 0)
      .map((first, at) => [first, parts[(at * 37 + 11) % parts.length] ?? ''] as const)
    const nothing: string[] = []
    for (const [first, second] of [['hash', 'forbrug'], ['kokain', 'forbrug'], ...made] as const)
      if ((await search(first + second)).total === 0) nothing.push(`${first} ${second}`)
    expect(nothing).toEqual([])
    expect(titlesOf(await search('opsporing modellen'))).toEqual(titlesOf(await search('opsporingsmodellen')))
    expect(titlesOf(await search('hashforbrug'))[0]).toBe(titlesOf(await search('hash forbrug'))[0])
  })

  test('a town, an island and a part of the country find their municipality', async () => {
    const { places } = await import('../../src/search/danish/places')
    const lost: string[] = []
    for (const [at, [name, municipalities]] of [...places].entries()) {
      const asked = at % 2 === 0 ? name : `${name} kommune`
      const found = titlesOf(await search(asked, { type: 'municipalities' }))
      if (!municipalities.every((municipality) => found.includes(municipality))) lost.push(asked)
    }
    expect(lost).toEqual([])
    expect(titlesOf(await search('Mors'))).toContain('Morsø')
    expect(titlesOf(await search('nykøbing mors'))).toContain('Morsø')
  })

  test('each of several sections is found, however they are named', async () => {
    const numbers = ['50', '52', '76', '101', '107']
    const pairs = numbers.flatMap((one, at) => numbers.slice(at + 1).map((other) => [one, other] as const))
    const phrases = [
      (one: string, other: string) => `§ ${one} og § ${other}`,
      (one: string, other: string) => `§§ ${one}, ${other}`,
      (one: string, other: string) => `SEL ${one} og ${other}`,
      (one: string, other: string) => `${one} eller ${other} i serviceloven`,
      (one: string, other: string) => `servicelovens § ${one}, stk. 3, og § ${other}`,
    ]
    for (const [at, [one, other]] of pairs.entries()) {
      const asked = phrases[at % phrases.length]?.(one, other) ?? ''
      const { facets, hits, total, isPartial } = await search(asked)
      expect(titlesOf({ hits }), asked).toEqual(
        expect.arrayContaining([`Serviceloven § ${one}`, `Serviceloven § ${other}`]),
      )
      expect([isPartial, Object.values(facets.type).reduce((sum, count) => sum + count, 0)]).toEqual([
        false,
        total,
      ])
      const laws = await search(asked, { type: 'legal-references' })
      expect([laws.total, laws.facets.type]).toEqual([facets.type['legal-references'], facets.type])
    }
    expect(titlesOf(await search('§ 50-52'))).toEqual(
      expect.arrayContaining(['Serviceloven § 50', 'Serviceloven § 52']),
    )
    expect(await search('§ 50 og § 999')).toMatchObject({ isPartial: true })
    expect(await search('servicelovens § 52 stk. 3')).toMatchObject({ isPartial: false })
  })

  test('words beyond what a search can take are told', async () => {
    const { leftOut } = await search('et to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten')
    expect(leftOut.length).toBeGreaterThan(0)
    expect((await search('hash')).leftOut).toEqual([])
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
