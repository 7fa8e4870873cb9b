import type { Meilisearch } from 'meilisearch'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Comparison } from '../../src/search/admin/comparison'
import { hasMeilisearch, type RunningMeilisearch, startMeilisearch } from '../support/startMeilisearch'
import { logInAs, startTestPortal, type TestPortal } from '../support/testPayload'

type Settings = { synonyms?: { words: string; isOneWay?: boolean }[]; stopWords?: string }

describe.skipIf(!hasMeilisearch && !process.env.CI)('the words of search', () => {
  let engine: RunningMeilisearch
  let portal: TestPortal
  let token: string
  let client: Meilisearch
  let indexName: string

  beforeAll(async () => {
    engine = await startMeilisearch()
    portal = await startTestPortal({ MEILI_HOST: engine.host, MEILI_API_KEY: engine.apiKey })
    const titles = [
      'Kvalkmøde for unge',
      'Brisselgruppen',
      'Om brissel og kvalk',
      'Tumling',
      'Snurretop i skolen',
      'Hjælp efter § 50',
      'Plads efter § 52',
      'Hjælp og plads efter § 50 og § 52',
    ]
    for (const title of titles)
      await portal.payload.create({
        collection: 'pages',
        data: { title, slug: '', _status: 'published' },
        overrideAccess: true,
      })
    const { rebuildSearch } = await import('../../src/search/rebuild')
    await rebuildSearch({ payload: portal.payload })
    token = (await logInAs(portal, 'secretariat')).token
    const search = await import('../../src/search/engine')
    indexName = search.indexName
    const found = search.searchEngine(20_000)
    if (!found) throw new Error('ingen søgemaskine')
    client = found
    await runJobs()
  })
  afterAll(async () => {
    await portal?.close()
    await engine?.close()
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
  })

  const runJobs = () => portal.payload.jobs.run({ allQueues: true, limit: 200 })
  const save = (settings: Settings, as = token) =>
    portal.rest('POST', 'globals/search-settings', { token: as, body: settings })
  const preview = (q: unknown, settings: Settings, as = token) =>
    portal.rest('POST', 'globals/search-settings/preview', { token: as, body: { q, ...settings } })
  const compare = async (q: string, settings: Settings): Promise<Comparison> => {
    const response = await preview(q, settings)
    expect(response.status).toBe(200)
    return response.json()
  }
  const titles = ({ hits }: Comparison['after']) => hits.map(({ title }) => title)
  const find = async (q: string) => {
    const { searchPortal } = await import('../../src/search/queries')
    const { searchRequest } = await import('../../src/search/schema')
    const result = await searchPortal(portal.payload, searchRequest.parse({ q }))
    expect(result.source).toBe('engine')
    return result.hits.map(({ title }) => title.map(({ text }) => text).join(''))
  }
  const indexes = async () => (await client.getIndexes({ limit: 100 })).results.map(({ uid }) => uid)
  const messageOf = async (response: Response) => JSON.stringify(await response.json())

  test('saved synonyms reach the engine with the next job, in both directions', async () => {
    expect(await find('plimse')).toEqual([])
    expect(
      (await save({ synonyms: [{ words: 'plimse, snurretop' }, { words: 'kvalk, brissel' }] })).status,
    ).toBe(200)
    await runJobs()
    expect(await find('plimse')).toEqual(['Snurretop i skolen'])
    expect((await find('kvalk')).sort()).toEqual([
      'Brisselgruppen',
      'Kvalkmøde for unge',
      'Om brissel og kvalk',
    ])
    const { isIndexCurrent } = await import('../../src/search/indexState')
    expect(await isIndexCurrent(client, portal.payload)).toBe(true)
  })

  test('a narrower word is found by the wider, not the wider by the narrower', async () => {
    await save({ synonyms: [{ words: 'tumling, snurretop', isOneWay: true }] })
    await runJobs()
    expect((await find('tumling')).sort()).toEqual(['Snurretop i skolen', 'Tumling'])
    expect(await find('snurretop')).toEqual(['Snurretop i skolen'])
  })

  test('words to be left out are left out of a query', async () => {
    await save({ synonyms: [], stopWords: 'plumpt' })
    await runJobs()
    expect(await find('plumpt tumling')).toEqual(['Tumling'])
  })

  test.each([
    ['one word', 'hash', 'mindst to ord'],
    ['one word twice', 'tumling, Tumling', 'mindst to'],
    ['two forms of one word', 'tumling, tumlinger', 'samme ord'],
    ['a word that search leaves out', 'tumling, og', '»og«'],
    ['a group that the portal has', 'cannabis, Hash', 'i forvejen'],
    ['a section', 'tumling, § 101', '§ 101'],
    ['signs', 'tumling, <script>', 'tegn'],
    ['no words', 'tumling, ---', 'tegn'],
    ['a sentence', 'tumling, der er alt for mange ord her', 'komma'],
    ['a very long word', `tumling, ${'x'.repeat(70)}`, 'langt'],
  ])('refuses a group of %s and says why', async (_what, words, reason) => {
    const response = await save({ synonyms: [{ words }] })
    expect(response.status).toBe(400)
    const { errors } = await response.json()
    expect(JSON.stringify(errors)).toContain(reason)
    expect(errors[0].data.errors[0].path).toBe('synonyms.0.words')
  })

  test('refuses a group twice, more than 300 groups, and a word that is both synonym and left out', async () => {
    const twice = await save({ synonyms: [{ words: 'tumling, snurretop' }, { words: 'Snurretop, tumling' }] })
    expect(twice.status).toBe(400)
    expect(await messageOf(twice)).toContain('anden gruppe')
    const many = Array.from({ length: 301 }, (_, n) => ({ words: `ordet${n}x, andet${n}y` }))
    expect((await save({ synonyms: many })).status).toBe(400)
    const both = await save({ synonyms: [{ words: 'tumling, snurretop' }], stopWords: 'tumling' })
    expect(await messageOf(both)).toContain('begge dele')
  })

  test('a preview ranks as the engine will once the words are saved, and changes nothing', async () => {
    await save({ synonyms: [], stopWords: '' })
    await runJobs()
    const before = await client.index(indexName).getSettings()
    const synonyms = [{ words: 'kvalk, brissel' }, { words: '' }]
    const { compareTuning } = await import('../../src/search/admin/comparison')
    const ofSections = ['§ 50 og § 52', 'plads efter § 52 eller § 50', 'kvalk § 50 og § 52', '§ 50 og § 999']
    const ofWords = ['kvalk', 'brissel', 'kvalk unge', 'tumling', 'brisel', 'findes slet ikke']
    for (const q of [...ofWords, ...ofSections]) {
      const shown = await compare(q, { synonyms })
      expect(titles(shown.before), q).toEqual(await find(q))
      // Of a large index only what may fit is tried: it must come to the same.
      const tuning = { synonyms: [['kvalk', 'brissel']], oneWay: [], stopWords: [] }
      expect((await compareTuning(portal.payload, q, tuning, 0))?.after, q).toEqual(shown.after)
    }
    const shown = await compare('kvalk', { synonyms })
    expect(await client.index(indexName).getSettings()).toEqual(before)
    expect(await indexes()).toEqual([indexName])
    await save({ synonyms: [{ words: 'kvalk, brissel' }] })
    await runJobs()
    expect(await find('kvalk')).toEqual(titles(shown.after))
    expect(shown.after.total).toBe(3)
    expect(shown.before.total).toBe(2)
    // And back again, before it is saved.
    expect(titles((await compare('kvalk', { synonyms: [] })).after)).toEqual(titles(shown.before))
  })

  test('a preview is for staff, and says what is wrong with words that could not be saved', async () => {
    for (const role of ['member', 'municipalEditor'] as const) {
      const other = (await logInAs(portal, role)).token
      expect((await preview('kvalk', {}, other)).status, role).toBe(403)
      expect((await save({ stopWords: 'hej' }, other)).status, role).toBe(403)
    }
    expect(
      (await portal.rest('POST', 'globals/search-settings/preview', { body: { q: 'kvalk' } })).status,
    ).toBe(403)
    const refused = await preview('kvalk', { synonyms: [{ words: 'tumling, snurretop' }, { words: 'hash' }] })
    expect(refused.status).toBe(400)
    expect(await messageOf(refused)).toContain('Gruppe 2')
    for (const odd of ['', '  ', null, 7, { $ne: 1 }, 'x'.repeat(2000), '\u0000'])
      expect((await preview(odd, {})).status, JSON.stringify(odd)).toBe(400)
    for (const odd of ['") OR readers = network', '😀', '"'.repeat(50)])
      expect((await preview(odd, {})).status, odd).toBe(200)
  })

  test('a preview leaves no index behind when it fails, and sweeps what one that was killed left', async () => {
    const left = `${indexName}_proeve_efterladt`
    await client.createIndex(left).waitTask({ timeout: 60_000 })
    await client.createIndex(`${indexName}_andet`).waitTask({ timeout: 60_000 })
    await compare('kvalk', {})
    expect(await indexes()).toContain(left)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 11 * 60_000 })
    const { searchEngine } = await import('../../src/search/engine')
    const used = searchEngine(20_000)
    if (!used) throw new Error('ingen søgemaskine')
    const multiSearch = vi.spyOn(used, 'multiSearch')
    multiSearch.mockRejectedValue(new Error('afbrudt'))
    const { withTrialIndex } = await import('../../src/search/admin/trialIndex')
    const { indexSettings } = await import('../../src/search/settings')
    const trial = { documents: [], settings: indexSettings({ synonyms: [], oneWay: [] }) }
    await expect(withTrialIndex(used, trial, () => Promise.reject(new Error('afbrudt')))).rejects.toThrow(
      'afbrudt',
    )
    expect((await preview('kvalk', {})).status).toBe(503)
    await vi.waitFor(
      async () => expect((await indexes()).sort()).toEqual([indexName, `${indexName}_andet`]),
      30_000,
    )
    await client.deleteIndex(`${indexName}_andet`).waitTask({ timeout: 60_000 })
  })

  // Last, since it takes the engine away.
  test('without the engine saving succeeds, the preview says so, and the job is done when it is back', async () => {
    await engine.stop()
    expect((await save({ synonyms: [{ words: 'plimse, tumling' }] })).status).toBe(200)
    const refused = await preview('plimse', {})
    expect(refused.status).toBe(503)
    expect(await messageOf(refused)).toContain('Søgemaskinen svarer ikke')
    await runJobs()
    await engine.restart()
    const { tendJobs } = await import('../../src/jobs/tend')
    await tendJobs(portal.payload)
    await portal.payload.update({
      collection: 'payload-jobs',
      where: { taskSlug: { equals: 'applySearchSettings' } },
      data: { waitUntil: null },
      overrideAccess: true,
    })
    await runJobs()
    const { letEngineRest: _unused, ...state } = await import('../../src/search/engine')
    await vi.waitFor(() => expect(state.isEngineResting()).toBe(false), 30_000)
    expect(await find('plimse')).toEqual(['Tumling'])
  })
})
