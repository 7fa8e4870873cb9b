import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { findMongo } from '../../scripts/lib/testRequirements.mjs'
import { startMongo } from '../support/startMongo'

const settings = z
  .object({
    BENCH_SIGN_UPS: z.coerce.number().default(400),
    BENCH_SIGNED_UP: z.coerce.number().default(2000),
  })
  .parse(process.env)

const clients = 50
const goals = { share: 1 / 3, growth: 3 }

const bare = z.object({ rate: z.number() })
const rates = z.object({ parallel: z.number(), alone: z.number() })
const measured = z.object({ rate: z.number(), p99: z.number(), few: rates, many: rates })

/** Sign-up for one event: beside plain creates into a bare collection in the same run, and as the event fills up. */
export async function benchSignUp(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'vidensnetvaerk-bench-'))
  const mongo = findMongo() ? await startMongo() : null
  try {
    await compare('SQLite', folder, (name) => `file:${path.join(folder, `${name}.db`)}`)
    if (mongo) await compare('MongoDB', folder, (name) => mongo.uriFor(`bench_${name}_${process.pid}`))
    else console.log('MongoDB is not here: not measured')
  } finally {
    await mongo?.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function compare(database: string, folder: string, uriOf: (name: string) => string): Promise<void> {
  console.log(`\nSign-ups for one event on ${database}, ${clients} clients at once`)
  const count = String(settings.BENCH_SIGN_UPS)
  const plain = bare.parse(
    await step('signUpBareStep.ts', [uriOf('bare'), count, String(clients)], { NODE_ENV: 'development' }),
  )
  const env = {
    NODE_ENV: 'production',
    DATA_DIR: folder,
    DATABASE_URI: uriOf('portal'),
    JOBS: 'worker',
    MEILI_HOST: '',
    SMTP_URL: '',
  }
  const args = [count, String(clients), String(settings.BENCH_SIGNED_UP)]
  const { few, many, p99, rate } = measured.parse(await step('signUpStep.ts', args, env))
  const share = rate / plain.rate
  const growth = few.parallel / many.parallel
  const mark = (isGood: boolean) => (isGood ? '✓' : '✗')
  console.log(
    `${mark(share >= goals.share)} ${rate.toFixed(0)}/s of ${plain.rate.toFixed(0)}/s plain creates: ${(100 * share).toFixed(0)} % (goal ${(100 * goals.share).toFixed(0)} %), p99 ${p99.toFixed(0)} ms`,
  )
  console.log(
    `${mark(growth <= goals.growth)} with ${settings.BENCH_SIGNED_UP} signed up instead of 40: ${growth.toFixed(1)} times the time (goal ${goals.growth})`,
  )
  console.log(`  one client alone: ${(few.alone / many.alone).toFixed(1)} times the time`)
}

/** What a step says it measured, in a process of its own. */
async function step(script: string, args: string[], env: Record<string, string>): Promise<unknown> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', path.join(import.meta.dirname, script), ...args],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, PAYLOAD_SECRET: 'for-the-bench-only-'.repeat(3), ...env },
    },
  )
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
    })
  await once(child, 'close')
  const found = /^målt (.*)$/m.exec(text)?.[1]
  if (!found) throw new Error(`${script} said nothing:\n${text.slice(-2000)}`)
  return JSON.parse(found)
}
