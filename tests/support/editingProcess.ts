// A second process that edits: editingProcess.ts <seed> <count> [--with-jobs]
import { setTimeout as wait } from 'node:timers/promises'
import { releaseAbandonedJobs } from '../../src/jobs/releaseAbandoned'
import { tendJobs } from '../../src/jobs/tend'
import { editContent } from './editContent'
import { openPortal } from './openPortal'

const [seed = '1', count = '10', option] = process.argv.slice(2)
const payload = await openPortal()
process.stdout.write('klar\n')
let isDone = false

/** As the embedded portal does: one process serves and runs the jobs, and compares the index at its start. */
async function runJobs() {
  await releaseAbandonedJobs(payload)
  await payload.jobs.queue({ task: 'reconcileSearchIndex', input: {} })
  for (;;) {
    await tendJobs(payload)
    await payload.jobs.run({ allQueues: true, limit: 200, silent: true })
    const { totalDocs } = await payload.count({ collection: 'payload-jobs', overrideAccess: true })
    if (isDone && totalDocs === 0) return
    await wait(500)
  }
}

const jobs = option === '--with-jobs' ? runJobs() : Promise.resolve()
const errors = await editContent(payload, {
  seed: Number(seed),
  count: Number(count),
  onEdit: (done) => process.stdout.write(`${done}\n`),
})
isDone = true
for (const error of errors) process.stdout.write(`fejl ${error}\n`)
await jobs
process.stdout.write('færdig\n')
process.exit(0)
