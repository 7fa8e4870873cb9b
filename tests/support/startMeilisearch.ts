import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { findMeilisearchBinary, indexingBounds } from '../../scripts/lib/meilisearchBinary.mjs'
import { freePort } from '../../scripts/lib/port.mjs'
import { portalSearchKey } from '../../scripts/lib/searchKey.mjs'

export type RunningMeilisearch = {
  host: string
  /** The portal's key: it reaches the portal's own indexes alone. */
  apiKey: string
  masterKey: string
  /** Stops the engine but keeps its address, so that a test can see what an absent engine does. */
  stop: () => Promise<void>
  /** Starts a stopped engine again, with the address and the files it had. */
  restart: () => Promise<void>
  /** Starts it again with nothing of what it held, as on a machine that has lost its disk. */
  wipe: () => Promise<void>
  /** Stops the engine and throws its files away. */
  close: () => Promise<void>
}

/** For `describe.skipIf(!hasMeilisearch)`. */
export const hasMeilisearch = findMeilisearchBinary() !== null

/** A real, empty Meilisearch on a free port. */
export async function startMeilisearch(): Promise<RunningMeilisearch> {
  const binary = findMeilisearchBinary()
  if (!binary) throw new Error('Meilisearch mangler: kør npm ci, eller læg meilisearch på PATH.')
  const folder = await mkdtemp(path.join(tmpdir(), 'vidensnetvaerk-meili-'))
  const port = await freePort()
  const masterKey = randomBytes(24).toString('base64url')
  const host = `http://127.0.0.1:${port}`
  const args = ['--http-addr', `127.0.0.1:${port}`, '--no-analytics', '--env', 'production']
  args.push('--log-level', 'WARN', '--db-path', path.join(folder, 'data'), ...indexingBounds)
  const launch = () =>
    spawn(binary, args, {
      cwd: folder,
      stdio: 'ignore',
      env: { ...process.env, MEILI_MASTER_KEY: masterKey },
    })
  let child = launch()
  const stop = () => stopChild(child)
  const close = async () => {
    await stop()
    await rm(folder, { recursive: true, force: true })
  }
  const becomeHealthy = async () => {
    if (await waitUntilHealthy(host, child)) return
    await close()
    throw new Error(`Meilisearch svarer ikke på ${host}.`)
  }
  const restart = async () => {
    child = launch()
    await becomeHealthy()
  }
  const wipe = async () => {
    await stop()
    await rm(path.join(folder, 'data'), { recursive: true, force: true })
    await restart()
    await portalSearchKey({ host, index: 'portal', masterKey })
  }
  await becomeHealthy()
  const apiKey = await portalSearchKey({ host, index: 'portal', masterKey })
  return { host, apiKey, masterKey, stop, restart, wipe, close }
}

async function waitUntilHealthy(host: string, child: ChildProcess): Promise<boolean> {
  for (let tries = 0; tries < 300 && child.exitCode === null; tries++) {
    const response = await fetch(`${host}/health`).catch(() => null)
    if (response?.ok) return true
    await wait(100)
  }
  return false
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}
