// A process that signs a crowd up: signUpProcess.ts '<json>'
import { setTimeout as wait } from 'node:timers/promises'
import type { Where } from 'payload'
import { z } from 'zod'
import { patiently } from '../../src/database/patiently'
import { releaseAbandonedJobs } from '../../src/jobs/releaseAbandoned'
import { cancelRegistration } from '../../src/signup/actions'
import { settleDueEvents } from '../../src/signup/settleDue'
import { signUp } from '../../src/signup/signUp'
import { openPortal } from './openPortal'
import { emailOf, formOf, leavesAgain } from './signUpCrowd'
import { eventOf } from './signUpEvents'

const task = z
  .object({
    event: z.string(),
    municipalities: z.array(z.string()),
    /** Whom it signs up. */
    people: z.array(z.number()),
    /** How many at once. */
    parallel: z.number(),
    /** At which of its people it gives the event another number of seats. */
    seats: z.array(z.object({ before: z.number(), capacity: z.number() })),
    /** Whether it runs the portal's jobs, as the web process does. */
    hasJobs: z.boolean(),
  })
  .parse(JSON.parse(process.argv[2] ?? '{}'))

const payload = await openPortal()
let isDone = false
const say = (what: string) => process.stdout.write(`${what}\n`)

async function runJobs() {
  await patiently(() => releaseAbandonedJobs(payload))
  // What the process before this one left undone: the job that does it comes each minute.
  await patiently(() => settleDueEvents(payload, new Date()))
  while (!isDone) {
    // The database may be without a primary: the next round is soon.
    await payload.jobs.run({ queue: 'tilmelding', limit: 50, silent: true }).catch(() => undefined)
    await wait(100)
  }
}

async function serve(index: number) {
  try {
    const event = await patiently(() => eventOf(payload, task.event))
    const [receipt] = await signUp(payload, formOf(event, task, index))
    say(`svar ${index} ${receipt?.outcome}`)
    if (leavesAgain(index)) {
      await leave(index)
      say(`afmeldt ${index}`)
    }
  } catch (error) {
    say(`fejl ${index} ${error instanceof Error ? `${error.name}: ${error.message}` : error}`)
  }
}

async function leave(index: number) {
  const where: Where = { and: [{ event: { equals: task.event } }, { email: { equals: emailOf(index) } }] }
  const { docs } = await patiently(() =>
    payload.find({ collection: 'registrations', where, depth: 0, overrideAccess: true }),
  )
  const outcome = await cancelRegistration(payload, docs[0]?.id ?? '', { by: 'selv' })
  if (outcome.kind !== 'done') throw new Error(outcome.refusal)
}

async function changeSeats(index: number) {
  const capacity = task.seats.find(({ before }) => before === index)?.capacity
  if (capacity === undefined) return
  const change = { collection: 'events', id: task.event, data: { capacity }, depth: 0 } as const
  // The form is sent again by whoever is told that it could not be saved.
  await patiently(() => payload.update({ ...change, overrideAccess: true }))
  say(`pladser ${capacity}`)
}

const jobs = task.hasJobs ? runJobs() : Promise.resolve()
say('klar')
const waiting = [...task.people]
async function lane() {
  for (let index = waiting.shift(); index !== undefined; index = waiting.shift()) {
    await changeSeats(index)
    await serve(index)
  }
}
await Promise.all(Array.from({ length: task.parallel }, lane))
isDone = true
await jobs
say('færdig')
process.exit(0)
