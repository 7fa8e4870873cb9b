import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './root.mjs'
import { readSecrets } from './secrets.mjs'

/**
 * Fills the environment before anything else reads it: `.env` (never overriding what is set) and an absolute DATA_DIR.
 * @returns the data folder
 */
export function loadEnvironment() {
  process.chdir(root)
  const file = path.join(root, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
  process.env.DATA_DIR = path.resolve(root, process.env.DATA_DIR?.trim() || 'data')
  process.env.NEXT_TELEMETRY_DISABLED ??= '1'
  return process.env.DATA_DIR
}

/** Lets a command run beside the portal: the same secrets, and the search engine the running portal has started. */
export function joinRunningPortal(dataDir) {
  const secrets = readSecrets(dataDir)
  if (secrets) process.env.PAYLOAD_SECRET ||= secrets.payloadSecret
  const running = readRunFile(dataDir, 'portal.json')
  // Links that a command prints or mails must lead to the portal that runs.
  if (running) process.env.PORT ||= String(running.port)
  const search = readRunningSearch(dataDir)
  if (search && !process.env.MEILI_HOST) {
    process.env.MEILI_HOST = search.host
    process.env.MEILI_API_KEY = search.key
  }
}

/** Where `npm start` says its search engine is: `{ host, key, pid }`, or null. */
export function readRunningSearch(dataDir) {
  return readRunFile(dataDir, 'search.json')
}

function readRunFile(dataDir, name) {
  try {
    return JSON.parse(readFileSync(path.join(dataDir, 'run', name), 'utf8'))
  } catch {
    return null
  }
}
