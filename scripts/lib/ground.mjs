import { stopAllChildren } from './children.mjs'
import { assertDatabaseUsable } from './database.mjs'
import { prepareDataDirectory } from './dataDirectory.mjs'
import { loadEnvironment } from './environment.mjs'
import { announcePort, claimDataDirectory } from './instanceLock.mjs'
import { reportError } from './operatorError.mjs'
import { assertPortFree } from './port.mjs'
import { ensureSecrets } from './secrets.mjs'
import { loadSettings } from './settings.mjs'

/**
 * Everything that must hold before the portal starts: a data folder, secrets, valid settings, a free port, a database.
 * @returns {Promise<{ dataDir: string, meiliKey: string, port: number, settings: object }>}
 */
export async function prepareGround() {
  const dataDir = loadEnvironment()
  prepareDataDirectory(dataDir)
  const { payloadSecret, meiliKey } = ensureSecrets(dataDir)
  process.env.PAYLOAD_SECRET ||= payloadSecret
  const settings = await loadSettings()
  const port = Number(process.env.PORT || 3000)
  await assertPortFree(port)
  await claimDataDirectory(dataDir)
  announcePort(dataDir, port)
  await assertDatabaseUsable(settings)
  return { dataDir, meiliKey, port, settings }
}

let isStopping = false

/** Ends this process and everything it started. */
export async function shutDown(exitCode) {
  if (isStopping) return
  isStopping = true
  await stopAllChildren()
  process.exit(exitCode)
}

/** True once the portal is on its way down, when a child's end is no longer news. */
export function isShuttingDown() {
  return isStopping
}

/** Runs a long-lived command: Ctrl+C and an error both end with every child stopped. */
export function runCommand(main) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (!isStopping) console.log('\nStopper portalen.')
      shutDown(0)
    })
  }
  main().catch((error) => {
    if (!isStopping) reportError(error)
    shutDown(1)
  })
}
