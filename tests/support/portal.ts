import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { freePort } from '../../scripts/lib/port.mjs'

const started = z.object({ url: z.string(), firstAdminLink: z.string().nullable() })

export type RunningPortal = z.infer<typeof started> & {
  dataDir: string
  /** Everything the portal has printed so far. */
  output: () => string
  /** Stops the portal as Ctrl+C does, and throws its data away unless they are in a folder that was given. */
  stop: () => Promise<void>
}

type Options = {
  /** A folder that stays when the portal is stopped; without one it gets an empty one of its own. */
  dataDir?: string
  databaseUri?: string
  env?: Record<string, string>
  /** Hears what the portal prints. */
  onOutput?: (text: string) => void
}

/** Starts the real, built portal with `npm start`'s own script, on a free port. */
export async function startPortal(options: Options = {}): Promise<RunningPortal> {
  const { databaseUri = '', env = {}, onOutput } = options
  const dataDir = options.dataDir ?? (await mkdtemp(path.join(tmpdir(), 'vidensnetvaerk-e2e-')))
  const port = String(await freePort())
  // One address for the browser, for Payload's origin check and for links: localhost may be another one.
  const portalUrl = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...cleanEnvironment(),
      DATA_DIR: dataDir,
      PORT: port,
      PORTAL_URL: portalUrl,
      DATABASE_URI: databaseUri,
      ...env,
    },
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
      onOutput?.(chunk)
    })
  }
  const stop = async () => {
    await stopPortal(child)
    if (!options.dataDir) await rm(dataDir, { recursive: true, force: true })
  }
  const message = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => null)])
  if (message) return { ...started.parse(message[0]), dataDir, output: () => text, stop }
  await stop()
  throw new Error(`Portalen startede ikke:\n${text}`)
}

/** The test runner's own settings would reach the portal, which must run as it does for an operator. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const environment = { ...process.env }
  const names = [
    'NODE_ENV',
    'NODE_OPTIONS',
    'TEST',
    'DEV',
    'PROD',
    'MODE',
    'BASE_URL',
    'SSR',
    'PAYLOAD_SECRET',
  ]
  for (const name of Object.keys(environment)) {
    if (names.includes(name) || /^VITE(ST)?/.test(name)) delete environment[name]
  }
  return environment
}

async function stopPortal(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
  }
}
