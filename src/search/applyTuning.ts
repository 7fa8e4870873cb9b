import { isDeepStrictEqual } from 'node:util'
import type { GlobalAfterChangeHook, TaskConfig } from 'payload'
import { forgetContent } from '@/lib/contentCache'
import { queueOf } from '@/lib/jobQueues'
import { finished, indexName, jobPatienceMs, searchEngine } from './engine'
import { isIndexMade } from './indexState'
import { indexSettings } from './settings'
import { readTuning } from './tuning'

const patienceMs = 120_000
const mostRounds = 5

/** Queued with the caller's `req`: the job is written in the same transaction as the words it is about. */
export const queueTuning: GlobalAfterChangeHook = async ({ doc, req }) => {
  forgetContent()
  await req.payload.jobs.queue({
    task: 'applySearchSettings',
    queue: queueOf.applySearchSettings,
    input: {},
    req,
  })
  return doc
}

/**
 * Gives the engine the words as they are now, and waits until it has taken them in. Afterwards they are read again: whichever
 * of two jobs ends last leaves the engine with the latest. Throws when the engine is down, so that the job is tried again.
 */
export const applySearchSettings: TaskConfig<{ input: object; output: object }> = {
  slug: 'applySearchSettings',
  label: 'Giv søgemaskinen synonymer',
  inputSchema: [],
  retries: { attempts: 8, backoff: { type: 'exponential', delay: 2000 } },
  handler: async ({ req: { payload } }) => {
    const engine = searchEngine(jobPatienceMs)
    if (!engine) throw new Error('Denne proces har ingen søgemaskine (MEILI_HOST).')
    // An index that is missing is made with the words as they are.
    if (!(await isIndexMade(engine))) return { output: {} }
    let tuning = await readTuning(payload)
    for (let round = 0; round < mostRounds; round += 1) {
      await finished(engine.index(indexName).updateSettings(indexSettings(tuning)), patienceMs)
      const now = await readTuning(payload)
      if (isDeepStrictEqual(now, tuning)) return { output: {} }
      tuning = now
    }
    throw new Error('Synonymerne ændrer sig for hurtigt til søgningen; der prøves igen.')
  },
}
