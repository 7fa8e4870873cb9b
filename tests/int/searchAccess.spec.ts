import type { CollectionSlug } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { collectionPolicies, type GoverningCollection, policyOf } from '@/access/policy'
import { reaches, situationsOf } from '@/access/reach'
import { isSearchCollection } from '@/search/collections'
import type { SearchReader } from '@/search/types'
import { make, sampleData } from '../support/access/sampleData'
import { makeIn, makeWorld, newCanary, type World } from '../support/access/world'
import { hasMeilisearch, type RunningMeilisearch, startMeilisearch } from '../support/startMeilisearch'
import { startTestPortal, type TestPortal } from '../support/testPayload'

type Planted = { canary: string; what: string; isFor: Record<SearchReader, boolean> }

// Files and accounts are planted by what they hold; jobs and locks have no text of their own.
const apart: GoverningCollection[] = ['media', 'users', 'payload-jobs', 'payload-locked-documents']
const textual = (Object.keys(collectionPolicies) as GoverningCollection[]).filter(
  (slug) => !apart.includes(slug),
)

const nobody = { public: false, network: false }
const membersAlone = { public: false, network: true }

/** A canary in every kind of document, in every state and in every closed field, and what the engine makes of it. */
describe.skipIf(!hasMeilisearch && !process.env.CI)('who finds what', () => {
  let engine: RunningMeilisearch
  let portal: TestPortal
  let world: World
  let find: (words: string, reader: SearchReader) => Promise<{ total: number; source: string }>
  const planted: Planted[] = []

  const plant = (what: string, isFor: Record<SearchReader, boolean>) => {
    const canary = newCanary()
    planted.push({ canary, what, isFor })
    return canary
  }

  beforeAll(async () => {
    engine = await startMeilisearch()
    portal = await startTestPortal({ MEILI_HOST: engine.host, MEILI_API_KEY: engine.apiKey })
    world = await makeWorld(portal)
    const { searchPortal } = await import('@/search/queries')
    const { searchRequest } = await import('@/search/schema')
    find = (words, reader) => searchPortal(world.payload, searchRequest.parse({ q: words }), reader)
    for (const slug of textual) await plantIn(slug)
    await plantInFields()
    const { rebuildSearch } = await import('@/search/rebuild')
    await rebuildSearch({ payload: world.payload })
  }, 300_000)
  afterAll(async () => {
    await portal?.close()
    await engine?.close()
  })

  async function plantIn(slug: GoverningCollection) {
    for (const facts of situationsOf(policyOf(slug))) {
      // There is one municipality of one's own, and it can't be in every state at once.
      if (slug === 'municipalities' && facts.whose === 'ownMunicipality') continue
      const isSearched = isSearchCollection(slug)
      const canary = plant(`${slug} ${JSON.stringify(facts)}`, {
        public: isSearched && reaches('public', facts),
        network: isSearched && reaches('network', facts),
      })
      await makeIn(world, slug, facts, canary)
    }
  }

  async function publish(slug: CollectionSlug, data: Record<string, unknown>) {
    await make(world.payload, slug, { ...(await sampleData(world.payload, slug, 'Uden fugl')), ...data })
  }

  async function plantInFields() {
    const published = { _status: 'published' }
    await publish('offers', {
      ...published,
      editorNote: `En ${plant('editorNote', nobody)} i noten`,
      networkAttentionPoints: [{ text: `En ${plant('networkAttentionPoints', membersAlone)} i et punkt` }],
      attentionPoints: [
        { text: `En ${plant('attentionPoints', { public: true, network: true })} i et punkt` },
      ],
    })
    await publish('events', {
      ...published,
      onlineLink: `https://moede.eksempel.dk/${plant('onlineLink', nobody)}`,
      contactEmail: `${plant('contactEmail', nobody)}@eksempel.dk`,
      certificateText: `En ${plant('certificateText', nobody)} på beviset`,
      questions: [{ label: `Kommer du med en ${plant('questions', nobody)} i bilen?`, type: 'tekst' }],
      evaluationQuestions: [
        { label: `Var der en ${plant('evaluationQuestions', nobody)} til stede?`, type: 'tekst' },
      ],
      stateNote: `En ${plant('stateNote', { public: true, network: true })} i forklaringen`,
      participantMaterials: [{ title: `En ${plant('participantMaterials', nobody)} til deltagere` }],
    })
    await publish('users', { name: `En ${plant('users', nobody)}` })
    const method = await make(world.payload, 'methods', {
      ...(await sampleData(world.payload, 'methods', 'Metode med kladde')),
      ...published,
    })
    await world.payload.update({
      collection: 'methods',
      id: method.id,
      data: { name: plant('en kladde oven på det udgivne', nobody), _status: 'draft' },
      draft: true,
      overrideAccess: true,
    })
  }

  test('everybody finds what everybody may read, members what members may, and nobody the rest', async () => {
    const wrong: string[] = []
    for (const { canary, isFor, what } of planted) {
      for (const reader of ['public', 'network'] as const) {
        const { source, total } = await find(canary, reader)
        if (source !== 'engine') wrong.push(`${what}: ${source}`)
        if (total > 0 !== isFor[reader]) wrong.push(`${reader}: ${what}: ${total}`)
      }
    }
    expect(planted.length).toBeGreaterThan(100)
    expect(wrong).toEqual([])
  })

  test('the index itself, asked with the master key, holds nothing that no reader may find', async () => {
    const whole = await readIndex(engine)
    const wrong = planted.filter(({ canary, isFor }) => {
      const isThere = whole.some((entry) => JSON.stringify(entry).includes(canary))
      const isOpen = whole.some(
        (entry) => entry.readers.includes('public') && JSON.stringify(entry).includes(canary),
      )
      return (isThere && !isFor.network) || (isOpen && !isFor.public)
    })
    expect(wrong.map(({ what }) => what)).toEqual([])
    expect(whole.length).toBeGreaterThan(30)
  })

  test('what an address says of readers is not listened to', async () => {
    const { searchRequest } = await import('@/search/schema')
    const { searchPortal } = await import('@/search/queries')
    const hidden = planted.find(({ isFor }) => isFor.network && !isFor.public)
    const attacks = [
      { readers: 'network' },
      { reader: 'network' },
      { kommune: '") OR readers = network OR ("' },
      { kommune: ['x"] OR readers = "network'] },
      { type: 'offers" OR readers = network' },
      { alder: '16 OR readers = network' },
      { sortering: 'readers:asc' },
    ]
    for (const attack of attacks) {
      const request = searchRequest.parse({ q: hidden?.canary, ...attack })
      expect((await searchPortal(world.payload, request, 'public')).total).toBe(0)
    }
  })

  test('the portal’s own key reaches its own indexes and nothing else', async () => {
    const ask = (method: string, path: string, key = engine.apiKey, body?: unknown) =>
      fetch(new URL(path, engine.host), {
        method,
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        ...(body ? { body: JSON.stringify(body) } : {}),
      }).then(({ status }) => status)
    const made = await ask('POST', '/indexes', engine.masterKey, { uid: 'en-andens' })
    expect(made).toBe(202)
    expect(await ask('POST', '/indexes/portal/search', engine.apiKey, { q: '' })).toBe(200)
    expect(await ask('POST', '/indexes/en-andens/search', engine.apiKey, { q: '' })).toBe(403)
    expect(await ask('POST', '/indexes/en-andens/documents', engine.apiKey, [{ id: 1 }])).toBe(403)
    for (const [method, path] of [
      ['GET', '/keys'],
      ['POST', '/keys'],
      ['POST', '/dumps'],
      ['POST', '/snapshots'],
      ['GET', '/experimental-features'],
      ['GET', '/metrics'],
    ] as const) {
      expect(await ask(method, path), path).toBe(403)
    }
  })
})

/** Every entry, with all its fields: those that are only searched are shown for the occasion. */
async function readIndex({ host, masterKey }: RunningMeilisearch) {
  const { Meilisearch } = await import('meilisearch')
  const client = new Meilisearch({ host, apiKey: masterKey })
  await client.index('portal').updateDisplayedAttributes(['*']).waitTask({ timeout: 60_000 })
  const { results } = await client
    .index('portal')
    .getDocuments<{ id: string; readers: string[] }>({ limit: 10_000 })
  return results
}
