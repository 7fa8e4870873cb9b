import { getPayload } from 'payload'
import config from '../payload.config'
import { isContentEmpty, isSeedUnfinished } from '../seed/isContentEmpty'
import { loadSeed } from '../seed/load'
import { issueFirstAdministratorLink } from '../src/accounts/firstAdministrator'
import { putBackHalfSaved } from '../src/database/putBackHalfSaved'
import { env } from '../src/env'
import { releaseAbandonedJobs } from '../src/jobs/releaseAbandoned'
import { queueOf } from '../src/lib/jobQueues'
import { isIndexEmpty } from '../src/search/indexState'
import { rebuildSearch } from '../src/search/rebuild'

/**
 * What a start does to the database. People read stderr; the last line of stdout is for the program that called.
 */
const say = (line: string) => process.stderr.write(`${line}\n`)

say('opdaterer databasen')
const payload = await getPayload({ config })

await putBackHalfSaved(payload)
if (env.jobs === 'inline') await releaseAbandonedJobs(payload)

let seeded = null
if ((await isContentEmpty(payload)) || (await isSeedUnfinished(payload))) {
  say('indlæser indhold')
  seeded = await loadSeed({
    payload,
    onProgress: (done, total) => say(`indlæser indhold: ${done} af ${total}`),
  })
}

let indexed = null
if (env.search) {
  try {
    if (await isIndexEmpty()) {
      say('fylder søgeindekset')
      const onProgress = (done: number, total: number) => say(`fylder søgeindekset: ${done} af ${total}`)
      indexed = (await rebuildSearch({ payload, onProgress })).documents
    }
  } catch {
    // Search is never a reason not to start: the portal searches the database until the engine is back.
    say('søgeindekset kunne ikke fyldes')
  }
  // What changed while the engine was away may not be in the index: the two are compared while the portal runs.
  if (indexed === null)
    await payload.jobs.queue({ task: 'reconcileSearchIndex', queue: queueOf.reconcileSearchIndex, input: {} })
}

const link = await issueFirstAdministratorLink(payload)
await payload.destroy()
process.stdout.write(`${JSON.stringify({ link, seeded, indexed })}\n`)
process.exit(0)
