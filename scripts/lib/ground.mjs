import path from 'node:path'
import { stopAllChildren } from './children.mjs'
import { claimDatabase, claimDataDirectory, tellEnding } from './claim.mjs'
import { assertDatabaseUsable } from './database.mjs'
import { databaseFile } from './databaseFile.mjs'
import { prepareDataDirectory } from './dataDirectory.mjs'
import { endWithParent } from './endWithParent.mjs'
import { loadEnvironment } from './environment.mjs'
import { reportError } from './operatorError.mjs'
import { assertPortFree } from './port.mjs'
import { ensureSecrets } from './secrets.mjs'
import { loadSettings } from './settings.mjs'

/**
 * Everything that must hold before the portal starts: a data folder, secrets, valid settings, data that nobody else has, a
 * free port, a database.
 * @param {string} command what the operator wrote
 * @returns {Promise<{ dataDir: string, folders: string[], meiliKey: string, port: number, settings: object }>} `folders` are those
 *   that the portal writes in
 */
export async function prepareGround(command) {
  const dataDir = loadEnvironment()
  prepareDataDirectory(dataDir)
  const { payloadSecret, meiliKey } = ensureSecrets(dataDir)
  process.env.PAYLOAD_SECRET ||= payloadSecret
  const settings = await loadSettings()
  const port = Number(process.env.PORT || 3000)
  // Before the port, so that whoever starts a portal twice is told of that.
  const portal = { command, dataDir, port, url: settings.portalUrl }
  await claimDataDirectory(portal)
  await assertDatabaseUsable(settings)
  const folders = [dataDir]
  if (settings.databaseKind === 'sqlite') {
    await claimDatabase(settings.databaseUri, portal)
    folders.push(path.dirname(databaseFile(settings.databaseUri)))
  }
  await assertPortFree(port)
  return { dataDir, folders, meiliKey, port, settings }
}

let isStopping = false

/** Ends this process and everything it started. */
export async function shutDown(exitCode) {
  if (isStopping) return
  isStopping = true
  tellEnding()
  await stopAllChildren()
  process.exit(exitCode)
}

/** True once the portal is on its way down, when a child's end is no longer news. */
export function isShuttingDown() {
  return isStopping
}

/** Runs a long-lived command: Ctrl+C, an error and a parent that is gone all end with every child stopped. */
export function runCommand(main) {
  // Whoever read what we say may be gone; that is no reason to stop.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (!isStopping) console.log('\nStopper portalen.')
      shutDown(0)
    })
  }
  endWithParent()
  main().catch((error) => {
    if (!isStopping) reportError(error)
    shutDown(1)
  })
}
