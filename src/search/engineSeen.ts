import { createHash } from 'node:crypto'
import type { Payload } from 'payload'
import { z } from 'zod'
import { env } from '@/env'
import { hasSearchEngine, indexName, jobPatienceMs, searchEngine } from './engine'
import { isIndexEmpty } from './indexState'

/** The queues whose work needs the engine. */
const engineQueues = ['soegning', 'langt'] as const

const sighting = z.object({
  at: z.string(),
  state: z.enum(['up', 'empty', 'down', 'unused']),
  /** A mark of the engine's address and the index's name. */
  address: z.string().nullable(),
  /** When the index was made, which tells two engines apart that go by the same name, and one that has two. */
  made: z.string().nullable(),
})

export type EngineSighting = z.infer<typeof sighting>

/** A process that runs no queues. */
const aside = 'web'
const sayEveryMs = 60 * 60_000
/** A sighting says nothing of an engine that nobody has seen for so long. */
const longestMs = 26 * 60 * 60_000

function keyOf(queue: (typeof engineQueues)[number] | typeof aside): string {
  return `engine-seen:${queue}`
}

/** The engine as this process is set up for it and meets it. */
export async function lookAtEngine(now = new Date()): Promise<EngineSighting> {
  const at = now.toISOString()
  const engine = searchEngine(jobPatienceMs)
  if (!engine || !env.search) return { at, state: 'unused', address: null, made: null }
  const address = createHash('sha256').update(`${env.search.host} ${indexName}`).digest('hex').slice(0, 16)
  try {
    if (await isIndexEmpty()) return { at, state: 'empty', address, made: null }
    const { createdAt } = await engine.index(indexName).getRawInfo()
    return { at, state: 'up', address, made: createdAt }
  } catch {
    return { at, state: 'down', address, made: null }
  }
}

/** Writes down what whoever runs the search queues sees of the engine: the web process may be set up for another. */
export async function noteEngine(payload: Payload, queues: readonly string[]): Promise<void> {
  const concerned = engineQueues.filter((queue) => queues.includes(queue))
  if (concerned.length === 0) return
  const seen = await lookAtEngine()
  for (const queue of concerned) await payload.kv.set(keyOf(queue), seen)
}

/** What was last seen of it by those who run the search queues. */
export async function engineSightings(payload: Payload): Promise<EngineSighting[]> {
  const found = await Promise.all(engineQueues.map((queue) => payload.kv.get(keyOf(queue))))
  return found.flatMap((row) => sighting.safeParse(row).data ?? [])
}

/** Has a process that runs no queues say each hour how it meets the engine, where it has one. */
export async function sayEngine(payload: Payload): Promise<void> {
  if (!hasSearchEngine()) return
  const say = async () => {
    await lookAtEngine()
      .then((seen) => payload.kv.set(keyOf(aside), seen))
      .catch((err: unknown) => payload.logger.error({ err, msg: 'Søgemaskinen kunne ikke noteres' }))
  }
  setInterval(say, sayEveryMs).unref()
  await say()
}

/** Whether some process has been set up for an engine within the last day, if it answers or not. */
export async function hasEngineSomewhere(payload: Payload, now = new Date()): Promise<boolean> {
  const found = await Promise.all(
    ([...engineQueues, aside] as const).map((each) => payload.kv.get(keyOf(each))),
  )
  return found.some((row) => {
    const { data } = sighting.safeParse(row)
    if (!data || data.state === 'unused') return false
    return Math.abs(now.getTime() - new Date(data.at).getTime()) < longestMs
  })
}
