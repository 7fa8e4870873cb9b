import { setTimeout as wait } from 'node:timers/promises'
import { getPayload } from 'payload'
import config from '../payload.config'
import { env } from '../src/env'
import { releaseAbandonedJobs } from '../src/jobs/releaseAbandoned'
import { tendJobs } from '../src/jobs/tend'

/**
 * The background jobs of an installation with MongoDB, until it is stopped: npm run worker [queue …].
 * Run one worker per queue: a job is claimed without a lock, so two on the same queue may both take it.
 */
const pause = 2000
const batch = 100

if (env.databaseKind === 'sqlite') {
  console.error(
    '✗ SQLite-filen tåler kun én proces, så portalen kører selv opgaverne. Her er intet at starte.',
  )
  process.exit(1)
}

const queues = process.argv.slice(2)
const targets = queues.length > 0 ? queues.map((queue) => ({ queue })) : [{ allQueues: true }]
const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    console.log('Stopper, når den igangværende opgave er færdig.')
    stopping.abort()
  })
}

const payload = await getPayload({ config })
console.log(
  `Kører baggrundsopgaver (${queues.length > 0 ? queues.join(', ') : 'alle køer'}). Stop med Ctrl+C.`,
)
await releaseAbandonedJobs(payload, new Date(), queues)
while (!stopping.signal.aborted) {
  const isMoreLikely = await runOnce()
  if (!isMoreLikely) await wait(pause, undefined, { signal: stopping.signal }).catch(() => undefined)
}
await payload.destroy()
process.exit(0)

/** @returns true when something was done, so that there may be more */
async function runOnce(): Promise<boolean> {
  let hasWorked = false
  try {
    await tendJobs(payload)
    for (const target of targets) {
      await payload.jobs.handleSchedules(target)
      const { jobStatus = {} } = await payload.jobs.run({ ...target, limit: batch })
      hasWorked ||= Object.values(jobStatus).some(({ status }) => status === 'success')
    }
  } catch (error) {
    // The database may be away for a while; the next round tries again.
    payload.logger.error({ err: error, msg: 'Baggrundsopgaverne kunne ikke køres; der prøves igen.' })
    return false
  }
  return hasWorked
}
