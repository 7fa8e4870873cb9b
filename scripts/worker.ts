import { getPayload } from 'payload'
import config from '../payload.config'
import { env } from '../src/env'
import { releaseAbandonedJobs } from '../src/jobs/releaseAbandoned'
import { runQueues } from '../src/jobs/runQueues'
import { isJobQueue, type JobQueue, jobQueues } from '../src/lib/jobQueues'
import { hasSearchEngine } from '../src/search/engine'

/**
 * The background jobs of an installation with MongoDB, until it is stopped: npm run worker [queue …].
 * Run one worker per queue: a job is claimed without a lock, so two on the same queue may both take it.
 */
const pauseMs = 2000

if (env.databaseKind === 'sqlite') {
  console.error(
    '✗ SQLite-filen tåler kun én proces, så portalen kører selv opgaverne. Her er intet at starte.',
  )
  process.exit(1)
}

const queues = queuesFrom(process.argv.slice(2))
const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    console.log('Stopper, når den igangværende opgave er færdig.')
    stopping.abort()
  })
}

const payload = await getPayload({ config })
console.log(`Kører baggrundsopgaver (${queues.join(', ')}). Stop med Ctrl+C.`)
if (!hasSearchEngine() && (queues.includes('soegning') || queues.includes('langt'))) {
  console.log(
    '! Denne proces har ingen søgemaskine og lader søgningens opgaver ligge. Sæt MEILI_HOST, eller start portalen først.',
  )
}
await releaseAbandonedJobs(payload, { queues })
await runQueues({ payload, queues, pauseMs, isSilent: false, signal: stopping.signal })
await payload.destroy()
process.exit(0)

/** `default` was all of them but the sign-ups, and still is for whoever starts a worker as before. */
function queuesFrom(names: string[]): JobQueue[] {
  const wanted = names.flatMap((name) =>
    name === 'default' ? jobQueues.filter((queue) => queue !== 'tilmelding') : [name],
  )
  const unknown = wanted.filter((name) => !isJobQueue(name))
  if (unknown.length > 0) {
    console.error(`✗ Der er ingen kø ved navn ${unknown.join(', ')}. Køerne er ${jobQueues.join(', ')}.`)
    process.exit(1)
  }
  return wanted.length > 0 ? jobQueues.filter((queue) => wanted.includes(queue)) : [...jobQueues]
}
