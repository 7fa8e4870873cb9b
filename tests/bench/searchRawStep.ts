// A step of the search bench: the entries of the whole index, made beforehand, sent to the engine as fast as it takes them.
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { getPayload } from 'payload'
import { z } from 'zod'
import config from '../../payload.config'
import { publishedKeys } from '../../src/search/documents'
import { finished, searchEngine } from '../../src/search/engine'
import { indexSettings } from '../../src/search/settings'
import { readEntries } from '../../src/search/sync'
import { readTuning } from '../../src/search/tuning'
import { renewVocabulary } from '../../src/search/vocabulary'

const patience = 10 * 60_000
const perBatch = 5000
const name = 'portal_raa'

const folder = await mkdtemp(path.join(tmpdir(), 'vidensnetvaerk-raa-'))
const file = path.join(folder, 'entries.ndjson')
const payload = await getPayload({ config })
const engine = searchEngine(patience)
if (!engine) throw new Error('MEILI_HOST mangler')
await renewVocabulary(payload)
await pipeline(async function* () {
  for await (const keys of publishedKeys(payload)) {
    for (const entry of await readEntries(payload, keys)) yield `${JSON.stringify(entry)}\n`
  }
}, createWriteStream(file))

await finished(engine.createIndex(name, { primaryKey: 'id' }), patience)
const index = engine.index(name)
await finished(index.updateSettings(indexSettings(await readTuning(payload))), patience)
const underway: Promise<void>[] = []
let lines: string[] = []
let documents = 0
const started = performance.now()
for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
  lines.push(line)
  documents += 1
  if (lines.length === perBatch) send()
}
if (lines.length > 0) send()
await Promise.all(underway)
const seconds = (performance.now() - started) / 1000
await engine.deleteIndexIfExists(name)
await rm(folder, { recursive: true, force: true })
console.log(JSON.stringify({ documents, seconds }))
await payload.destroy()
process.exit(0)

function send(): void {
  const body = lines.join('\n')
  lines = []
  underway.push(sent(body))
}

async function sent(body: string): Promise<void> {
  const { host, apiKey } = z.object({ host: z.string(), apiKey: z.string() }).parse({
    host: process.env.MEILI_HOST,
    apiKey: process.env.MEILI_API_KEY,
  })
  const response = await fetch(`${host}/indexes/${name}/documents`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-ndjson', Authorization: `Bearer ${apiKey}` },
    body,
  })
  const { taskUid } = z.object({ taskUid: z.number() }).parse(await response.json())
  const { status } = (await engine?.tasks.waitForTask(taskUid, { timeout: patience })) ?? {}
  if (status !== 'succeeded') throw new Error(`Meilisearch: ${status}`)
}
