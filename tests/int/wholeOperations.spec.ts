import type { CollectionSlug, Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { makePublic } from '../support/access/sampleData'
import { chance, pick, sayCount, times } from '../support/chance'
import { filesApart } from '../support/fileFolder'
import { plantCanaries } from '../support/fuzz/canaries'
import { hooks, withHook } from '../support/nestedHooks'
import { deskOperations, ownAccountOperations, privacyOperations } from '../support/ownWriters'
import { type Place, type PlantedFaults, plantFaults } from '../support/plantedFaults'
import { faultsOnMongo } from '../support/plantedFaultsInMongo'
import { startTestPortal, type TestPortal } from '../support/testPayload'
import {
  accountOperations,
  changesOf,
  endsOf,
  fileOperations,
  globalOperations,
  type Operation,
} from '../support/wholeOperations'

const isMongo = inject('mongoUri') !== null
let portal: TestPortal
let payload: Payload
let faults: PlantedFaults
let ids: Record<string, (number | string)[]> = {}
let tried = 0

/** Where an operation is made to fail: at the first row of each kind that is new, and at any other or when it is to stand. */
function placesOf(writes: string[], known: Set<string>): Place[] {
  const fresh = [...new Set(writes)].filter((write) => !known.has(write))
  for (const write of fresh) known.add(write)
  const amid = writes[Math.floor(chance() * writes.length)] ?? ''
  const nth = 1 + Math.floor(chance() * writes.filter((write) => write === amid).length)
  return [...fresh.map((write) => ({ write, nth: 1 })), pick<Place>(['commit', { write: amid, nth }])]
}

/** What an operation that failed left behind, or passed over, wherever it was made to fail. Then it is done. */
async function faultsOf(
  { name, run }: Operation,
  known: Set<string>,
  alsoWrong: () => Promise<string[]>,
): Promise<string[]> {
  const writes = await faults.writesOf(run)
  if (writes.length === 0) return [`${name} skriver intet`]
  const wrong: string[] = []
  for (const place of placesOf(writes, known)) {
    tried += 1
    const where = place === 'commit' ? place : `${place.write} nr. ${place.nth}`
    const { error, left } = await faults.failingAt(place, run)
    if (error === null) wrong.push(`${name} går godt uden ${where}`)
    if (left.length > 0) wrong.push(`${name} uden ${where} efterlod ${left.join(', ')}`)
    wrong.push(...(await alsoWrong()).map((what) => `${name} uden ${where}: ${what}`))
  }
  await run()
  return wrong
}

async function allFaultsOf(
  operations: Operation[],
  alsoWrong = () => Promise.resolve<string[]>([]),
): Promise<string[]> {
  const known = new Set<string>()
  const wrong: string[] = []
  for (const operation of operations) {
    // The first of a kind writes to most tables; of the others every second is left out, another for each collection.
    if (known.size > 0 && chance() < times(0, 1) / 2) await operation.run()
    else {
      const found = faultsOf(operation, known, alsoWrong)
      wrong.push(...(await found.catch((error) => [`${operation.name}: ${error}`])))
    }
  }
  return wrong
}

const ownWriters = [deskOperations, ownAccountOperations, privacyOperations]

/** What refers to others comes last. Nobody writes to the audit log but the portal itself. */
const collections = () => (Object.keys(ids) as CollectionSlug[]).filter((slug) => slug !== 'audit-entries')

describe.skipIf(isMongo)('on SQLite', () => {
  beforeAll(async () => {
    portal = await startTestPortal()
    payload = portal.payload
    // Every failure is told to the log too, and there are hundreds.
    payload.logger.level = 'silent'
    const own = await makePublic(payload, 'municipalities')
    const other = await makePublic(payload, 'municipalities')
    ids = (await plantCanaries(payload, { own: own.id, other: other.id }, 1)).ids
    faults = await plantFaults(payload, process.env.DATABASE_URI ?? '')
  })
  afterAll(async () => {
    sayCount(`hele handlinger: ${tried} fejl plantet`)
    faults?.close()
    await portal?.close()
  })

  test('a change of a document that fails anywhere leaves everything as it was', async () => {
    const wrong: string[] = []
    for (const slug of collections()) {
      wrong.push(...(await allFaultsOf(changesOf(payload, slug, ids[slug] ?? []))))
    }
    expect(wrong).toEqual([])
  }, 300_000)

  test('so does a change of a global', async () => {
    expect(await allFaultsOf(globalOperations(payload, ids))).toEqual([])
  }, 300_000)

  test('so does what happens to an account', async () => {
    expect(await allFaultsOf(await accountOperations(payload))).toEqual([])
  }, 300_000)

  test('so does what happens to a file, in the row as in the folder', async () => {
    const apart = () => filesApart(payload)
    expect(await allFaultsOf(await fileOperations(payload), apart)).toEqual([])
    expect(await apart()).toEqual([])
  }, 300_000)

  test('what hooks do stands or falls with what they are hooks of', async () => {
    const outcomes: Record<string, unknown> = {}
    for (const [name, hook] of Object.entries(hooks)) {
      for (const fails of [false, true]) {
        outcomes[`${name}, ${fails ? 'fortrudt' : 'gemt'}`] = await withHook(payload, hook, fails)
      }
    }
    expect(outcomes).toEqual({
      'uden req, gemt': 'ydre indre',
      'uden req, fortrudt': '',
      'med req, gemt': 'ydre indre',
      'med req, fortrudt': '',
      'side om side, gemt': 'ydre indre indre indre',
      'side om side, fortrudt': '',
      'fejler uden req, gemt': 'ydre indre',
      'fejler uden req, fortrudt': '',
      // Payload has ended the whole of it, and nobody who catches that can have it otherwise.
      'fejler med req, gemt': '',
      'fejler med req, fortrudt': '',
    })
  })

  test('so does making a document and deleting it', async () => {
    const wrong: string[] = []
    for (const slug of collections().reverse()) {
      wrong.push(...(await allFaultsOf(endsOf(payload, slug, ids[slug] ?? []))))
    }
    expect(wrong).toEqual([])
  }, 300_000)

  // Last: it makes everybody anonymous whose time is over.
  test('so does what the portal writes by itself: at the desk, for accounts, for privacy', async () => {
    const wrong: string[] = []
    for (const operationsOf of ownWriters) {
      // Each by itself: the first row of every kind.
      for (const operation of await operationsOf(portal)) wrong.push(...(await allFaultsOf([operation])))
    }
    expect(wrong).toEqual([])
  }, 300_000)
})

describe.runIf(isMongo)('on MongoDB', () => {
  beforeAll(async () => {
    portal = await startTestPortal()
    payload = portal.payload
    payload.logger.level = 'silent'
  })
  afterAll(async () => {
    sayCount(`hele handlinger: ${tried} fejl plantet`)
    await portal?.close()
  })

  test('what the portal writes by itself stands or falls as a whole', async () => {
    const wrong: string[] = []
    for (const operationsOf of ownWriters) {
      for (const operation of await operationsOf(portal)) {
        const found = await faultsOnMongo(payload, operation)
        tried += found.tried
        wrong.push(...found.wrong)
      }
    }
    expect(wrong).toEqual([])
  }, 300_000)
})
