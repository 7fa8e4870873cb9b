// node scripts/run.mjs [--alone] <file.ts> [arguments]: runs a TypeScript command with the portal's own environment.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { prepareDataDirectory } from './lib/dataDirectory.mjs'
import { joinRunningPortal, loadEnvironment } from './lib/environment.mjs'
import { isPortalRunning } from './lib/instanceLock.mjs'
import { OperatorError, reportError } from './lib/operatorError.mjs'
import { root } from './lib/root.mjs'
import { ensureSecrets } from './lib/secrets.mjs'
import { registerTypeScript } from './lib/typescript.mjs'

const args = process.argv.slice(2)
const mustBeAlone = args[0] === '--alone'
if (mustBeAlone) args.shift()
const [file, ...rest] = args

try {
  const dataDir = loadEnvironment()
  const usesFile = !/^mongodb/.test(process.env.DATABASE_URI ?? '')
  if (mustBeAlone && usesFile && (await isPortalRunning(dataDir))) {
    throw new OperatorError(
      'Portalen kører, og SQLite-filen tåler kun én skriver. Stop portalen, og prøv igen.',
    )
  }
  prepareDataDirectory(dataDir)
  ensureSecrets(dataDir)
  joinRunningPortal(dataDir)
  process.env.NODE_ENV ??= 'production'
  // Payload reads the arguments itself, so they stand where they would without this file in between.
  process.argv = [process.argv[0], path.join(root, file), ...rest]
  await registerTypeScript()
  await import(pathToFileURL(path.join(root, file)).href)
} catch (error) {
  const isSetting = error instanceof Error && error.message.startsWith('Miljøet er ikke sat rigtigt op')
  reportError(isSetting ? new OperatorError(error.message) : error)
  process.exit(1)
}
