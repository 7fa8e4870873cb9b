import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Payload } from 'payload'
import { takeDatabase } from './testDatabase'

export type TestPortal = {
  payload: Payload
  /** The portal's own REST door, without a web server in between. */
  rest: (method: string, address: string, options?: { token?: string; body?: unknown }) => Promise<Response>
  /** The same door for a request made by hand. */
  answer: (request: Request) => Promise<Response>
  close: () => Promise<void>
}

const secret = randomBytes(48).toString('base64url')

/**
 * A real Payload on an empty database of its own: a file for SQLite, made by the committed migrations, or a database on
 * the run's MongoDB. Call it before anything imports the configuration: the environment is read once.
 */
export async function startTestPortal(env: Record<string, string> = {}): Promise<TestPortal> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'vidensnetvaerk-int-'))
  const database = await takeDatabase(dataDir)
  Object.assign(process.env, {
    NODE_ENV: 'production',
    DATA_DIR: dataDir,
    DATABASE_URI: database.uri,
    PAYLOAD_SECRET: secret,
    PORTAL_URL: 'http://localhost:3000',
    // Tests run the jobs themselves, when they want them run.
    JOBS: 'worker',
    MEILI_HOST: '',
    ...env,
  })
  const { env: read } = await import('@/env')
  if (read.databaseUri !== process.env.DATABASE_URI)
    throw new Error('Filen har læst miljøet, før dens portal fik sin database: den må importere senere.')
  const { default: config } = await import('../../payload.config')
  const { getPayload } = await import('payload')
  const { restHandler } = await import('@/rest/restHandler')
  const payload = await getPayload({ config })
  await database.keep(payload)
  const answer = restHandler(config)
  return {
    payload,
    answer,
    rest: async (method, address, { token, body } = {}) => {
      const url = new URL(address, 'http://localhost:3000/api/')
      const request = new Request(url, {
        method,
        headers: {
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...(token ? { Authorization: `JWT ${token}` } : {}),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      return answer(request)
    },
    close: async () => {
      await database.release(payload)
      // A mail may still be on its way to its file.
      await rm(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    },
  }
}

/** A person with a role and a session, for REST. */
export async function logInAs(
  portal: TestPortal,
  role: 'member' | 'municipalEditor' | 'secretariat' | 'administrator',
) {
  const { makeVisitor } = await import('./account')
  return makeVisitor(portal.payload, { role })
}
