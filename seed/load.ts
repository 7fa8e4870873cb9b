import type { CollectionSlug, Payload } from 'payload'
import { isContentEmpty } from './isContentEmpty'
import { type Entry, hashOf, type Ledger, readLedger, writeLedger } from './ledger'
import { type Item, plan, type References, type Step } from './plan'
import { type Block, richTextFrom } from './richText'
import { storeOf } from './store'

export type Outcome = { created: number; updated: number; unchanged: number; skipped: number }

type Options = { payload: Payload; onProgress?: (done: number, total: number) => void }

/**
 * Brings the seed into the database. Run again it changes nothing; a document that an editor has changed, moved to the
 * trash or deleted is left as it is.
 *
 * @throws Error when the database holds content that did not come from here
 */
export async function loadSeed({ payload, onProgress }: Options): Promise<Outcome> {
  const ledger = await readLedger(payload)
  if (Object.keys(ledger).length === 0 && !(await isContentEmpty(payload))) {
    throw new Error(
      'Databasen har allerede indhold, som ikke kommer fra portalens startindhold. Intet er ændret.',
    )
  }
  // The first load is followed by a rebuild of the whole index; later ones are followed document by document.
  const context = Object.keys(ledger).length === 0 ? { skipSearchSync: true } : {}
  const outcome: Outcome = { created: 0, updated: 0, unchanged: 0, skipped: 0 }
  const total = plan.reduce((sum, step) => sum + step.items.length, 0)
  const unlinked: { step: Step; item: Item; key: string }[] = []
  let done = 0
  for (const step of plan) {
    for (const item of step.items) {
      const key = `${step.collection}:${step.keyOf(item)}`
      const result = await loadItem({ payload, step, item, key, ledger, context })
      outcome[result] += 1
      // At once: a load that is cut off goes on from here the next time.
      if (result === 'created' || result === 'updated') await writeLedger(payload, ledger)
      if (result !== 'skipped' && ledger[key]?.isLinked === false) unlinked.push({ step, item, key })
      done += 1
      onProgress?.(done, total)
    }
  }
  for (const { step, item, key } of unlinked) {
    await setLateReferences({ payload, step, item, key, ledger, context })
  }
  await writeLedger(payload, ledger)
  return outcome
}

type ItemArgs = {
  payload: Payload
  step: Step
  item: Item
  key: string
  ledger: Ledger
  context: Record<string, unknown>
}

async function loadItem({ payload, step, item, key, ledger, context }: ItemArgs): Promise<keyof Outcome> {
  const seedHash = hashOf(item)
  const known = ledger[key]
  if (known) {
    const stored = await readStored(payload, step.collection, known)
    if (!stored || stored.updatedAt !== known.updatedAt) return 'skipped'
    if (known.seedHash === seedHash) return 'unchanged'
  }
  const data = { ...dataOf(step, item, ledger), _status: 'published' }
  const saved = known
    ? await storeOf(payload).update({
        collection: step.collection,
        id: known.id,
        data,
        depth: 0,
        context,
        overrideAccess: true,
      })
    : await storeOf(payload).create({
        collection: step.collection,
        data,
        depth: 0,
        context,
        overrideAccess: true,
      })
  ledger[key] = { id: String(saved.id), seedHash, updatedAt: saved.updatedAt, isLinked: !step.lateReferences }
  return known ? 'updated' : 'created'
}

async function setLateReferences({ payload, step, item, key, ledger, context }: ItemArgs): Promise<void> {
  const entry = ledger[key]
  const late = step.lateReferences
  if (!entry || !late) return
  const fields = Object.fromEntries(
    Object.entries(late)
      .filter(([field]) => Array.isArray(item[field]) && item[field].length > 0)
      .map(([field, collection]) => [field, resolve(item[field], collection, ledger)]),
  )
  if (Object.keys(fields).length === 0) {
    ledger[key] = { ...entry, isLinked: true }
    return
  }
  const saved = await storeOf(payload).update({
    collection: step.collection,
    id: entry.id,
    data: { ...fields, _status: 'published' },
    depth: 0,
    context,
    overrideAccess: true,
  })
  ledger[key] = { ...entry, updatedAt: saved.updatedAt, isLinked: true }
  await writeLedger(payload, ledger)
}

/** The newest version, draft or not: an editor's unpublished change counts as a change. */
async function readStored(payload: Payload, collection: CollectionSlug, entry: Entry) {
  const { docs } = await storeOf(payload).find({
    collection,
    where: { id: { equals: entry.id } },
    depth: 0,
    draft: true,
    limit: 1,
    overrideAccess: true,
  })
  return docs[0]
}

function dataOf(step: Step, item: Item, ledger: Ledger): Item {
  const late = step.lateReferences ?? {}
  const entries = Object.entries(item)
    .filter(([field, value]) => value !== null && !(field in late))
    .map(([field, value]) => [field, fieldValue(field, value, step, ledger)])
  return Object.fromEntries(entries)
}

function fieldValue(field: string, value: unknown, step: Step, ledger: Ledger): unknown {
  if (step.richText?.includes(field) && Array.isArray(value)) return richTextFrom(value as Block[])
  const collection = step.references?.[field]
  // `stages` is a list of names in a method and a list of rows in an offer.
  if (collection && !isRows(value)) return resolve(value, collection, ledger)
  if (Array.isArray(value))
    return value.map((row) => (isRow(row) ? nested(row, step.references ?? {}, ledger) : row))
  return isRow(value) ? nested(value, step.references ?? {}, ledger) : value
}

function nested(row: Item, references: References, ledger: Ledger): Item {
  return Object.fromEntries(
    Object.entries(row).map(([field, value]) => {
      const collection = references[field]
      if (collection && !isRows(value)) return [field, resolve(value, collection, ledger)]
      if (isRows(value)) return [field, value.map((inner) => nested(inner, references, ledger))]
      return [field, value]
    }),
  )
}

function isRow(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isRows(value: unknown): value is Item[] {
  return Array.isArray(value) && value.length > 0 && value.every(isRow)
}

function resolve(value: unknown, collection: CollectionSlug, ledger: Ledger): unknown {
  if (value === null || value === undefined) return null
  if (Array.isArray(value)) return value.map((one) => resolve(one, collection, ledger))
  const entry = ledger[`${collection}:${value}`]
  if (!entry) throw new Error(`Startindholdet henviser til ${collection} «${value}», som ikke findes.`)
  return entry.id
}
