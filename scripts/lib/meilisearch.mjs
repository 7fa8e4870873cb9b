import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openBoundedLog } from './boundedLog.mjs'
import { startChild, stopChild } from './children.mjs'
import { readRunningSearch } from './environment.mjs'
import { indexingBounds } from './meilisearchBinary.mjs'
import { portalSearchKey } from './searchKey.mjs'

const patience = 30_000

/**
 * Starts the portal's own Meilisearch on loopback.
 * @param {{ binary: string, dataDir: string, index: string, masterKey: string, port: number }} options
 * @returns {Promise<{ host: string, key: string, child: object }>} the key reaches the portal's own indexes alone
 * @throws {Error} when it won't start, in the engine's own words
 */
export async function startMeilisearch(options) {
  await stopOrphan(options.dataDir)
  try {
    return await launch(options)
  } catch (error) {
    // Another version's files stop it for good.
    if (!/version|incompatible/i.test(error.message)) throw error
    removeSearchFiles(options.dataDir)
    return launch(options)
  }
}

/** Everything in them can be made again from the database. */
export function removeSearchFiles(dataDir) {
  rmSync(path.join(dataDir, 'meili'), { recursive: true, force: true })
}

/** True when a search engine answers at the address. */
export async function isMeilisearchHealthy(host, timeout = 2000) {
  try {
    return (await fetch(new URL('/health', host), { signal: AbortSignal.timeout(timeout) })).ok
  } catch {
    return false
  }
}

async function launch({ binary, dataDir, index, masterKey, port }) {
  const host = `http://127.0.0.1:${port}`
  const args = ['--http-addr', `127.0.0.1:${port}`, '--env', 'production', '--no-analytics']
  // At the usual level the log would keep what people searched for.
  args.push('--log-level', 'WARN', '--db-path', path.join(dataDir, 'meili'))
  args.push(
    '--dump-dir',
    path.join(dataDir, 'meili-dumps'),
    '--snapshot-dir',
    path.join(dataDir, 'meili-snapshots'),
  )
  const child = startChild({
    command: binary,
    args: [...args, ...indexingBounds],
    // By environment, since arguments can be read by everyone on the machine.
    env: { MEILI_MASTER_KEY: masterKey },
    onLine: openBoundedLog(path.join(dataDir, 'logs', 'meilisearch.log')),
  })
  if (!(await waitUntilHealthy(host, child))) {
    await stopChild(child)
    throw new Error(child.tail().trim().slice(-500) || 'intet svar')
  }
  try {
    const key = await portalSearchKey({ host, index, masterKey })
    const runFile = path.join(dataDir, 'run', 'search.json')
    writeFileSync(runFile, JSON.stringify({ host, key, pid: child.process.pid }), { mode: 0o600 })
    child.exited.finally(() => rmSync(runFile, { force: true })).catch(() => {})
    return { host, key, child }
  } catch (error) {
    await stopChild(child)
    throw error
  }
}

async function waitUntilHealthy(host, child) {
  let ended = false
  const end = () => {
    ended = true
  }
  child.exited.then(end, end)
  const deadline = Date.now() + patience
  while (!ended && Date.now() < deadline) {
    if (await isMeilisearchHealthy(host)) return !ended
    await wait(100)
  }
  return false
}

/** Where the operating system can't be asked to end it, a portal that was killed hard may leave its search engine behind. */
async function stopOrphan(dataDir) {
  const left = readRunningSearch(dataDir)
  if (!left?.pid || !(await answersToKey(left))) return
  try {
    process.kill(left.pid, 'SIGTERM')
  } catch {
    return
  }
  for (let tries = 0; tries < 50 && (await isMeilisearchHealthy(left.host)); tries++) await wait(100)
}

async function answersToKey({ host, key }) {
  try {
    const headers = { authorization: `Bearer ${key}` }
    return (await fetch(new URL('/version', host), { headers, signal: AbortSignal.timeout(2000) })).ok
  } catch {
    return false
  }
}
