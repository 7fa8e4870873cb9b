import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startTestPortal, type TestPortal } from '../support/testPayload'

let portal: TestPortal

beforeAll(async () => {
  portal = await startTestPortal()
})
afterAll(() => portal.close())

const isMongo = inject('mongoUri') !== null

if (isMongo)
  test('every index that is asked for is there, as it is asked for', async () => {
    type Index = { unique?: boolean; sparse?: boolean }
    type Model = {
      collection: { indexes: () => Promise<(Index & { key: object })[]> }
      schema: { indexes: () => [object, Index][] }
    }
    const { connection } = portal.payload.db as unknown as { connection: { models: Record<string, Model> } }
    const said = (key: object, { sparse, unique }: Index) =>
      JSON.stringify({ key, sparse: Boolean(sparse), unique: Boolean(unique) })
    const models = Object.values(connection.models)
    const missing = await Promise.all(
      models.map(async ({ collection, schema }) => {
        const asked = schema.indexes().map(([key, options]) => said(key, options))
        if (asked.length === 0) return []
        const there = (await collection.indexes()).map(({ key, ...options }) => said(key, options))
        return asked.filter((each) => !there.includes(each))
      }),
    )
    expect(missing.flat()).toEqual([])
    expect(models.flatMap(({ schema }) => schema.indexes()).length).toBeGreaterThan(400)
  })

if (isMongo)
  test('MongoDB gives transactions, and one without a replica set stops the start', async () => {
    const { assertTransactions } = await import('../../src/database/assertTransactions')
    await expect(assertTransactions(portal.payload)).resolves.toBeUndefined()
    const { db } = portal.payload
    const begin = db.beginTransaction
    db.beginTransaction = async () => null
    await expect(assertTransactions(portal.payload)).rejects.toThrow('DATABASE_URI')
    db.beginTransaction = begin
  })

test('a change and the job that follows it are undone together', async () => {
  const { payload } = portal
  const { createLocalReq, initTransaction, killTransaction } = await import('payload')
  const req = await createLocalReq({}, payload)
  await initTransaction(req)
  await payload.create({
    collection: 'pages',
    data: { title: 'Fortrudt', slug: '', _status: 'published' },
    overrideAccess: true,
    req,
  })
  await killTransaction(req)
  const [pages, jobs] = await Promise.all([
    payload.count({ collection: 'pages', overrideAccess: true }),
    payload.count({ collection: 'payload-jobs', overrideAccess: true }),
  ])
  expect([pages.totalDocs, jobs.totalDocs]).toEqual([0, 0])
})

if (!isMongo)
  test('the committed migrations make the schema the collections ask for', async () => {
    const { db } = portal.payload
    if (!('requireDrizzleKit' in db) || !('schema' in db)) throw new Error('not SQLite')
    const { generateDrizzleJson, generateMigration } = (
      db as unknown as {
        requireDrizzleKit: () => {
          generateDrizzleJson: (schema: unknown) => Promise<unknown>
          generateMigration: (before: unknown, after: unknown) => Promise<string[]>
        }
      }
    ).requireDrizzleKit()
    const folder = path.resolve('migrations/sqlite')
    const latest = readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .sort()
      .at(-1)
    const before: unknown = JSON.parse(readFileSync(path.join(folder, latest ?? ''), 'utf8'))
    expect(await generateMigration(before, await generateDrizzleJson(db.schema))).toEqual([])
  })

if (!isMongo)
  test('SQLite keeps a write-ahead log and uuids', async () => {
    const { db } = portal.payload
    const { rows } = await (
      db as unknown as { client: { execute: (sql: string) => Promise<{ rows: unknown[] }> } }
    ).client.execute('PRAGMA journal_mode')
    expect(JSON.stringify(rows)).toContain('wal')
    expect(db.defaultIDType).toBe('text')
  })

test('of changes to one document at the same time each is kept, or refused', async () => {
  const { payload } = portal
  const page = await payload.create({
    collection: 'pages',
    data: { title: 'Fælles', slug: '', _status: 'published' },
    overrideAccess: true,
  })
  const changes = [{ title: 'Fælles side' }, { slug: 'faelles-side' }, { summary: 'Med en indledning' }]
  const answers = await Promise.allSettled(
    changes.map((data) => payload.update({ collection: 'pages', id: page.id, data, overrideAccess: true })),
  )
  const kept = changes.filter((_, index) => answers[index]?.status === 'fulfilled')
  if (!isMongo) expect(kept).toEqual(changes)
  const found = await payload.findByID({ collection: 'pages', id: page.id, overrideAccess: true })
  expect(found).toMatchObject(Object.assign({}, ...kept))
})

test('Danish letters sort last and Aalborg after them all', async () => {
  const { payload } = portal
  const names = ['Aalborg', 'Thisted', 'Morsø', 'Læsø', 'Brønderslev', 'Mariagerfjord', 'Ørsted', 'Ærø']
  for (const [index, name] of names.entries()) {
    await payload.create({
      collection: 'municipalities',
      data: {
        name,
        officialName: `${name} Kommune`,
        slug: '',
        kommunekode: String(900 + index),
        cvr: String(10_000_000 + index),
        _status: 'published',
      },
      overrideAccess: true,
    })
  }
  const { docs } = await payload.find({
    collection: 'municipalities',
    limit: 20,
    overrideAccess: false,
    sort: 'sortKey',
  })
  const sorted = [...names].sort(new Intl.Collator('da').compare)
  expect(docs.map(({ name }) => name)).toEqual(sorted)
})

test('one municipality takes one position on one recommendation', async () => {
  const { payload } = portal
  const municipality = (await payload.find({ collection: 'municipalities', limit: 1, overrideAccess: true }))
    .docs[0]
  const recommendation = await payload.create({
    collection: 'recommendations',
    data: { number: 1, area: 'Prøve', title: 'Prøve', slug: '', level: 'kommunal', _status: 'published' },
    overrideAccess: true,
  })
  const data = {
    recommendation: recommendation.id,
    municipality: municipality?.id ?? '',
    status: 'planlagt',
    _status: 'published',
  } as const
  await payload.create({ collection: 'positions', data, overrideAccess: true })
  await expect(payload.create({ collection: 'positions', data, overrideAccess: true })).rejects.toThrow()
})
