import { openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { startChild, stopChild } from './children.mjs'
import { readRunningSearch } from './environment.mjs'
import { findMeilisearchBinary } from './meilisearchBinary.mjs'
import { freePort } from './port.mjs'
import { portalSearchKey } from './searchKey.mjs'

const patience = 30_000

/**
 * Starts the portal's own Meilisearch on loopback.
 * @param {{ dataDir: string, masterKey: string, index: string }} options
 * @returns {Promise<{ host: string, key: string, child: object } | null>} null when the machine has no Meilisearch; the key
 *   reaches the portal's own indexes alone
 * @throws {Error} when there is one and it won't start
 */
export async function startMeilisearch({ dataDir, index, masterKey }) {
  const binary = findMeilisearchBinary()
  if (!binary) return null
  await stopOrphan(dataDir)
  try {
    return await launch({ binary, dataDir, index, masterKey })
  } catch (error) {
    // Another version's files stop it for good, and everything in them can be made again from the database.
    if (!/version|incompatible/i.test(error.message)) throw error
    rmSync(path.join(dataDir, 'meili'), { recursive: true, force: true })
    return launch({ binary, dataDir, index, masterKey })
  }
}

/** True when a search engine answers at the address. */
export async function isMeilisearchHealthy(host) {
  try {
    const response = await fetch(new URL('/health', host), { signal: AbortSignal.timeout(2000) })
    return response.ok
  } catch {
    return false
  }
}

async function launch({ binary, dataDir, index, masterKey }) {
  const port = await freePort()
  const host = `http://127.0.0.1:${port}`
  const { file, descriptor, start } = openLog(dataDir)
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
    args,
    // By environment, since arguments can be read by everyone on the machine.
    env: { MEILI_MASTER_KEY: masterKey },
    stdio: ['ignore', descriptor, descriptor],
  })
  if (!(await waitUntilHealthy(host, child))) {
    await stopChild(child)
    throw new Error(readFileSync(file, 'utf8').slice(start).trim().slice(-500) || 'intet svar')
  }
  const key = await portalSearchKey({ host, index, masterKey })
  const runFile = path.join(dataDir, 'run', 'search.json')
  writeFileSync(runFile, JSON.stringify({ host, key, pid: child.process.pid }), { mode: 0o600 })
  child.exited.finally(() => rmSync(runFile, { force: true })).catch(() => {})
  return { host, key, child }
}

async function waitUntilHealthy(host, child) {
  let ended = false
  const end = () => {
    ended = true
  }
  child.exited.then(end, end)
  const deadline = Date.now() + patience
  while (!ended && Date.now() < deadline) {
    if (await isMeilisearchHealthy(host)) return true
    await wait(100)
  }
  return false
}

/** A portal that was killed hard leaves its search engine behind, holding the index files. */
async function stopOrphan(dataDir) {
  const left = readRunningSearch(dataDir)
  if (!left?.pid || !(await answersToKey(left))) return
  process.kill(left.pid, 'SIGTERM')
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

function openLog(dataDir) {
  const file = path.join(dataDir, 'logs', 'meilisearch.log')
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  const keep = size < 5_000_000
  return { file, descriptor: openSync(file, keep ? 'a' : 'w', 0o600), start: keep ? size : 0 }
}
