import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { startPortal } from '../support/portal'
import { type RunningMeilisearch, startMeilisearch } from '../support/startMeilisearch'
import { type Load, load, percentile, type Sent } from './load'

const settings = z
  .object({
    /** Fewer for a quick look: BENCH_DOCUMENTS=2000 npm run bench. */
    BENCH_DOCUMENTS: z.coerce.number().default(50_000),
    BENCH_REQUESTS: z.coerce.number().default(500),
  })
  .parse(process.env)

const clients = 20
const rounds = 3
const documents = settings.BENCH_DOCUMENTS
const fewer = Math.round(documents / 10)
const rebuilt = z.object({
  documents: z.number(),
  seconds: z.number(),
  cpuSeconds: z.number(),
  peakBytes: z.number(),
})
const ingested = z.object({ documents: z.number(), seconds: z.number() })
const searches = z.array(
  z.object({
    page: z.string(),
    suggestions: z.string(),
    engineForPage: z.string(),
    engineForSuggestions: z.string(),
  }),
)

type Ground = { env: Record<string, string>; databaseUri: string; engine: RunningMeilisearch }

/** The search: how far from the engine itself, from the database, and from raw ingestion, all in the same run. */
export async function benchSearch(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'vidensnetvaerk-bench-'))
  const engine = await startMeilisearch()
  try {
    const databaseUri = `file:${path.join(folder, 'bench.db')}`
    const env = {
      DATA_DIR: folder,
      DATABASE_URI: databaseUri,
      // The jobs that follow an ordinary start would run in the middle of what is measured.
      JOBS: 'worker',
      MEILI_API_KEY: engine.apiKey,
      MEILI_HOST: engine.host,
      NODE_ENV: 'production',
      PAYLOAD_SECRET: randomBytes(48).toString('base64url'),
      // The readers come from different addresses, as readers do.
      TRUSTED_PROXIES: '1',
    }
    await compareSearch({ env, databaseUri, engine })
  } finally {
    await engine.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function compareSearch({ env, databaseUri, engine }: Ground): Promise<void> {
  const { DATA_DIR: _, ...portalEnv } = env
  const first = await startPortal({ databaseUri, env: portalEnv })
  await first.stop()
  console.log(`\nSearch with ${documents} generated documents`)

  await step('searchFill.ts', [0, fewer], env)
  const small = rebuilt.parse(await step('searchRebuildStep.ts', [], env))
  await step('searchFill.ts', [fewer, documents], env)
  const large = rebuilt.parse(await step('searchRebuildStep.ts', [], env))
  const raw = ingested.parse(await step('searchRawStep.ts', [], env))
  const [rate, rawRate] = [large.documents / large.seconds, raw.documents / raw.seconds]
  console.log(
    `rebuild  ${rate.toFixed(0)} documents/s of ${rawRate.toFixed(0)}/s ingested raw: ${(rate / rawRate).toFixed(2)} (goal 0.6); ` +
      `${large.seconds.toFixed(1)} s, of which the portal's own work ${large.cpuSeconds.toFixed(1)} s`,
  )
  console.log(
    `memory   ${megabytes(small.peakBytes)} at ${small.documents} documents, ${megabytes(large.peakBytes)} at ${large.documents}: ` +
      `${(large.peakBytes / small.peakBytes).toFixed(2)} times`,
  )

  const found = searches.parse(await step('searchQueryStep.ts', [settings.BENCH_REQUESTS, documents], env))
  const portal = await startPortal({ databaseUri, env: portalEnv })
  try {
    const asReader = (address: string, place: number): Sent => ({
      url: `${portal.url}${address}`,
      headers: { 'X-Forwarded-For': `10.1.${place % 7}.${place % 251}` },
    })
    const asEngine = (body: string): Sent => ({
      url: `${engine.host}/multi-search`,
      headers: { Authorization: `Bearer ${engine.apiKey}`, 'Content-Type': 'application/json' },
      body,
    })
    const suggestions = found.map((search, place) => asReader(search.suggestions, place))
    const pages = found.map((search, place) => asReader(search.page, place))
    await compare(
      '/soeg/forslag',
      suggestions,
      found.map((search) => asEngine(search.engineForSuggestions)),
    )
    await compare(
      '/soeg',
      pages,
      found.map((search) => asEngine(search.engineForPage)),
    )
    const beside = await load(pages.slice(0, 100), clients)
    await engine.stop()
    // The first requests find out that the engine is gone.
    await load(pages.slice(0, clients), clients)
    const fallback = await load(pages.slice(0, 100), clients)
    console.log(
      `/soeg from the database instead: ${described(fallback)}; from the engine: ${described(beside)}`,
    )
  } finally {
    await portal.stop()
  }
}

/** By turns, so that whatever else the machine does meets both. */
async function compare(name: string, ours: Sent[], direct: Sent[]): Promise<void> {
  const measured: Record<'ours' | 'direct', Load[]> = { ours: [], direct: [] }
  await load(direct.slice(0, 200), clients)
  await load(ours.slice(0, 200), clients)
  for (let round = 0; round < rounds; round += 1) {
    measured.direct.push(await load(direct, clients))
    measured.ours.push(await load(ours, clients))
  }
  const [own, engine] = [joined(measured.ours), joined(measured.direct)]
  const ratio = (share: number) =>
    (percentile(own.latencies, share) / percentile(engine.latencies, share)).toFixed(2)
  console.log(
    `${name.padEnd(14)} ${described(own)}; the engine directly ${described(engine)}: ` +
      `${ratio(0.5)} times at p50 (goal 1.3), ${ratio(0.99)} at p99 (goal 1.5)`,
  )
}

function joined(loads: Load[]): Load {
  return {
    latencies: loads.flatMap(({ latencies }) => latencies),
    failed: loads.reduce((sum, { failed }) => sum + failed, 0),
    seconds: loads.reduce((sum, { seconds }) => sum + seconds, 0),
  }
}

function described({ latencies, failed, seconds }: Load): string {
  const [p50, p99] = [0.5, 0.99].map((share) => `${percentile(latencies, share).toFixed(1)} ms`)
  const faults = failed > 0 ? `, ${failed} failed` : ''
  return `p50 ${p50}, p99 ${p99}, ${(latencies.length / seconds).toFixed(0)}/s${faults}`
}

const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(0)} MB`

/** Runs a step in a process of its own and reads the last line it prints. */
async function step(file: string, args: number[], env: Record<string, string>): Promise<unknown> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', path.join(import.meta.dirname, file), ...args.map(String)],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } },
  )
  let printed = ''
  let errors = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  const code = await new Promise((resolve) => child.on('close', resolve))
  if (code !== 0) throw new Error(`${file}:\n${printed}${errors}`)
  const last = printed.trim().split('\n').at(-1) ?? ''
  return /^[[{]/.test(last) ? JSON.parse(last) : null
}
