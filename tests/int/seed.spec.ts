import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestPortal, type TestPortal } from '../support/testPayload'

let portal: TestPortal
let payload: Payload
let loadSeed: typeof import('../../seed/load').loadSeed

beforeAll(async () => {
  portal = await startTestPortal()
  payload = portal.payload
  loadSeed = (await import('../../seed/load')).loadSeed
})
afterAll(() => portal.close())

const count = async (
  collection: 'offers' | 'methods' | 'survey-observations' | 'recommendations' | 'municipalities',
) => (await payload.find({ collection, limit: 1, overrideAccess: false })).totalDocs

/**
 * What a load that was killed leaves on MongoDB: a transaction with the seed's n'th document, which nobody can make until the server
 * gives it up.
 *
 * @returns gives it up
 */
async function leaveHalfMade(n: number): Promise<() => void> {
  if (payload.db.name !== 'mongoose') return () => undefined
  const { plan } = await import('../../seed/plan')
  const all = plan.flatMap(({ collection, items }) => items.map(({ slug }) => ({ collection, slug })))
  const { collection, slug } = all[n - 1] ?? {}
  if (!collection || typeof slug !== 'string') throw new Error('Dokumentet kendes ikke på sin adresse')
  const transactionID = await payload.db.beginTransaction()
  if (transactionID === null) throw new Error('databasen giver ingen transaktioner')
  await payload.db.create({ collection, data: { slug }, req: { transactionID } })
  return () => payload.db.rollbackTransaction(transactionID)
}

/** The nth time the loader writes down what it has done, it can't. */
function refuseLedger(nth: number, fault: Error): () => void {
  const { upsert } = payload.db
  let writes = 0
  payload.db.upsert = async (given) => {
    writes += 1
    if (writes === nth) throw fault
    return upsert.call(payload.db, given)
  }
  return () => {
    payload.db.upsert = upsert
  }
}

async function madeSoFar(): Promise<number> {
  const { plan } = await import('../../seed/plan')
  const counts = await Promise.all(
    plan.map(({ collection }) => payload.count({ collection, overrideAccess: true, trash: true })),
  )
  return counts.reduce((sum, { totalDocs }) => sum + totalDocs, 0)
}

test('a database with foreign content is refused and left alone', async () => {
  const { id } = await payload.create({
    collection: 'pages',
    data: { title: 'Fremmed', slug: '', _status: 'published' },
    overrideAccess: true,
  })
  await expect(loadSeed({ payload })).rejects.toThrow('ikke kommer fra portalens startindhold')
  expect(await count('offers')).toBe(0)
  await payload.delete({ collection: 'pages', id, overrideAccess: true })
})

test('a load that is cut off goes on where it stopped, and everything becomes public', async () => {
  const { isSeedUnfinished } = await import('../../seed/isContentEmpty')
  const stop = new Error('cut off')
  // Cut off at the worst moment: a document is made, and the loader has not written that down yet.
  const restore = refuseLedger(60, stop)
  await expect(loadSeed({ payload })).rejects.toBe(stop)
  restore()
  expect(await madeSoFar()).toBe(58)
  const cutOff = loadSeed({
    payload,
    onProgress: (done) => {
      if (done === 120) throw stop
    },
  })
  await expect(cutOff).rejects.toBe(stop)
  expect(await isSeedUnfinished(payload)).toBe(true)
  const giveUp = await leaveHalfMade(121)
  const onProgress = (done: number) => {
    if (done === 120) setTimeout(giveUp, 1000)
  }
  const outcome = await loadSeed({ payload, onProgress })
  expect(outcome).toMatchObject({ created: 131, unchanged: 120, skipped: 0 })
  expect(await isSeedUnfinished(payload)).toBe(false)
  expect(await count('municipalities')).toBe(11)
  expect(await count('recommendations')).toBe(10)
  expect(await count('methods')).toBe(36)
  expect(await count('offers')).toBe(27)
  expect(await count('survey-observations')).toBe(82)
})

test('relations lead where the seed says, also to documents made later', async () => {
  const { docs } = await payload.find({
    collection: 'offers',
    where: { slug: { equals: 'mut-raadgivning' } },
    depth: 1,
    overrideAccess: false,
  })
  const slugs = (list: unknown) => (Array.isArray(list) ? list.map((item) => item?.slug) : [])
  expect(slugs(docs[0]?.relatedOffers)).toContain('myndighed')
  expect(docs[0]?.municipality).toMatchObject({ slug: 'hjoerring' })
  expect(docs[0]?.stages?.map(({ order }) => order)).toHaveLength(4)
})

test('running it again changes nothing, and an editor’s work is never overwritten', async () => {
  const [offer] = (
    await payload.find({
      collection: 'offers',
      where: { slug: { equals: 'ungeguides' } },
      overrideAccess: true,
    })
  ).docs
  const [method] = (
    await payload.find({ collection: 'methods', where: { slug: { equals: 'u18' } }, overrideAccess: true })
  ).docs
  const [page] = (
    await payload.find({ collection: 'pages', where: { slug: { equals: 'om' } }, overrideAccess: true })
  ).docs
  if (!offer || !method || !page) throw new Error('seed mangler')
  await payload.update({
    collection: 'offers',
    id: offer.id,
    data: { summary: 'Rettet af en redaktør', _status: 'published' },
    overrideAccess: true,
  })
  await payload.update({
    collection: 'methods',
    id: method.id,
    data: { summary: 'Kladde' },
    draft: true,
    overrideAccess: true,
  })
  await payload.delete({ collection: 'pages', id: page.id, overrideAccess: true })

  expect(await loadSeed({ payload })).toEqual({ created: 0, updated: 0, unchanged: 248, skipped: 3 })
  const kept = await payload.findByID({ collection: 'offers', id: offer.id, overrideAccess: true })
  expect(kept.summary).toBe('Rettet af en redaktør')
})

test('a correction that is cut off is still a correction when the load is run again', async () => {
  const { readLedger, writeLedger } = await import('../../seed/ledger')
  const ledger = await readLedger(payload)
  const [key, entry] = Object.entries(ledger?.entries ?? {})[0] ?? []
  if (!ledger || !key || !entry) throw new Error('Intet er indlæst')
  const outdated = { ...entry, seedHash: 'en tidligere udgave' }
  await writeLedger(payload, { ...ledger, entries: { ...ledger.entries, [key]: outdated } })
  const stop = new Error('cut off')
  // The first says that a load has begun.
  const restore = refuseLedger(2, stop)
  await expect(loadSeed({ payload })).rejects.toBe(stop)
  restore()
  expect(await loadSeed({ payload })).toMatchObject({ updated: 1, skipped: 3 })
})
