import type { CollectionSlug, Payload } from 'payload'
import { asOneStep, type Transaction } from '@/database/asOneStep'
import { patiently } from '@/database/patiently'
import { dataOf, lateDataOf, naturalKeyOf } from './data'
import { isContentEmpty } from './isContentEmpty'
import { type Entry, hashOf, type Ledger, readLedger, writeLedger } from './ledger'
import { type Item, plan, type Step } from './plan'
import { storeOf } from './store'

export type Outcome = { created: number; updated: number; unchanged: number; skipped: number }

/** On MongoDB the open transaction of a load that was killed stands in the way until the server gives it up, after 60 to 90 s. */
const patienceMs = 120_000

type Options = { payload: Payload; onProgress?: (done: number, total: number) => void }

/**
 * Brings the seed into the database. Run again it changes nothing; a document that an editor has changed, moved to the
 * trash or deleted is left as it is. A load that was cut off goes on where it stopped.
 *
 * @throws Error when the database holds content that did not come from here
 */
export async function loadSeed({ payload, onProgress }: Options): Promise<Outcome> {
  const stored = await readLedger(payload)
  if (!stored && !(await isContentEmpty(payload))) {
    throw new Error(
      'Databasen har allerede indhold, som ikke kommer fra portalens startindhold. Intet er ændret.',
    )
  }
  const ledger: Ledger = { state: 'loading', entries: stored?.entries ?? {} }
  await writeLedger(payload, ledger)
  // The first load is followed by a rebuild of the whole index; later ones are followed document by document.
  const isFirst = stored?.state !== 'done'
  const load: Load = { payload, ledger, isFirst, context: isFirst ? { skipSearchSync: true } : {} }
  const outcome: Outcome = { created: 0, updated: 0, unchanged: 0, skipped: 0 }
  const total = plan.reduce((sum, step) => sum + step.items.length, 0)
  const unlinked: { step: Step; item: Item; key: string }[] = []
  let done = 0
  for (const step of plan) {
    for (const item of step.items) {
      const key = `${step.collection}:${step.keyOf(item)}`
      const result = await written(load, key, (req) => loadItem(load, step, item, key, req))
      outcome[result] += 1
      if (result !== 'skipped' && ledger.entries[key]?.isLinked === false) unlinked.push({ step, item, key })
      done += 1
      onProgress?.(done, total)
    }
  }
  for (const { step, item, key } of unlinked)
    await written(load, key, (req) => link(load, step, item, key, req))
  await writeLedger(payload, { ...ledger, state: 'done' })
  return outcome
}

type Load = { payload: Payload; ledger: Ledger; isFirst: boolean; context: Record<string, unknown> }

type Written<Outcome> = { entry: Entry | null; outcome: Outcome }

/**
 * A document and what the ledger says of it, as one step: else a load that is killed in between would take the document for one
 * that an editor has changed.
 */
async function written<Outcome>(
  { ledger, payload }: Load,
  key: string,
  work: (req: Transaction) => Promise<Written<Outcome>>,
): Promise<Outcome> {
  const { entry, outcome } = await patiently(
    () =>
      asOneStep(payload, async (req) => {
        const done = await work(req)
        const entries = { ...ledger.entries, ...(done.entry ? { [key]: done.entry } : {}) }
        if (done.entry) await writeLedger(payload, { ...ledger, entries }, req)
        return done
      }),
    patienceMs,
  )
  if (entry) ledger.entries[key] = entry
  return outcome
}

async function loadItem(
  load: Load,
  step: Step,
  item: Item,
  key: string,
  req: Transaction,
): Promise<Written<keyof Outcome>> {
  const { ledger, payload, context } = load
  const store = storeOf(payload)
  const seedHash = hashOf(item)
  const known = ledger.entries[key]
  if (known) {
    const stored = await readStored(payload, step.collection, known, req)
    if (!stored || stored.updatedAt !== known.updatedAt) return { entry: null, outcome: 'skipped' }
    if (known.seedHash === seedHash) return { entry: null, outcome: 'unchanged' }
  }
  const common = { collection: step.collection, depth: 0, context, overrideAccess: true, req } as const
  const data = { ...dataOf(step, item, ledger), _status: 'published' }
  const existing = known
    ? null
    : await store.find({
        ...common,
        where: naturalKeyOf(step, item, ledger),
        limit: 1,
        draft: true,
        trash: true,
      })
  const stranger = existing?.docs[0]
  // Made by an earlier version of the portal just before the load was cut off; after a finished load it is an editor's.
  if (stranger && !load.isFirst) return { entry: null, outcome: 'skipped' }
  const saved = known
    ? await store.update({ ...common, id: known.id, data })
    : (stranger ?? (await store.create({ ...common, data })))
  const entry = {
    id: String(saved.id),
    seedHash,
    updatedAt: saved.updatedAt,
    isLinked: !step.lateReferences,
  }
  return { entry, outcome: known ? 'updated' : 'created' }
}

async function link(
  { payload, ledger, context }: Load,
  step: Step,
  item: Item,
  key: string,
  req: Transaction,
): Promise<Written<void>> {
  const entry = ledger.entries[key]
  if (!entry) return { entry: null, outcome: undefined }
  const fields = lateDataOf(step, item, ledger)
  const saved =
    Object.keys(fields).length === 0
      ? entry
      : await storeOf(payload).update({
          collection: step.collection,
          id: entry.id,
          data: { ...fields, _status: 'published' },
          depth: 0,
          context,
          overrideAccess: true,
          req,
        })
  return { entry: { ...entry, updatedAt: saved.updatedAt, isLinked: true }, outcome: undefined }
}

/** The newest version, draft or not: an editor's unpublished change counts as a change. */
async function readStored(payload: Payload, collection: CollectionSlug, entry: Entry, req: Transaction) {
  const { docs } = await storeOf(payload).find({
    collection,
    where: { id: { equals: entry.id } },
    depth: 0,
    draft: true,
    limit: 1,
    context: {},
    overrideAccess: true,
    req,
  })
  return docs[0]
}
