// node scripts/payload.mjs <command>: Payload's own commands with the portal's environment.
import { spawnSync } from 'node:child_process'
import { prepareDataDirectory } from './lib/dataDirectory.mjs'
import { joinRunningPortal, loadEnvironment } from './lib/environment.mjs'
import { reportError } from './lib/operatorError.mjs'
import { ensureSecrets } from './lib/secrets.mjs'

try {
  const dataDir = loadEnvironment()
  prepareDataDirectory(dataDir)
  ensureSecrets(dataDir)
  joinRunningPortal(dataDir)
  // The terminal is handed over whole: a migration asks whether a column was renamed.
  const args = ['node_modules/payload/bin.js', ...process.argv.slice(2)]
  process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1
} catch (error) {
  reportError(error)
  process.exitCode = 1
}
