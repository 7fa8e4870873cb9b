// node scripts/run.mjs [--reads | --apart | --within] <file.ts> [arguments]: runs a TypeScript command with the portal's own
// environment. On SQLite a portal that runs does the work, where it can (src/commands/works.ts). Otherwise the command has the file
// to itself, unless it says
//   --reads   it only reads, beside a running portal too; so does a dry run
//   --apart   it has no use for the portal's data
//   --within  npm start, which has claimed the file, runs it
import { register } from 'node:module'
import path from 'node:path'
import { askPortal } from './lib/askPortal.mjs'
import { claimDatabase, claimWriting, databaseOwner } from './lib/claim.mjs'
import { importAsWritten, importCompiled } from './lib/compiled.mjs'
import { prepareDataDirectory } from './lib/dataDirectory.mjs'
import { endWithParent } from './lib/endWithParent.mjs'
import { joinRunningPortal, loadEnvironment } from './lib/environment.mjs'
import { OperatorError, reportError } from './lib/operatorError.mjs'
import { root } from './lib/root.mjs'
import { assertSameMigrations } from './lib/sameMigrations.mjs'
import { ensureSecrets } from './lib/secrets.mjs'
import { loadSettings } from './lib/settings.mjs'

const args = process.argv.slice(2)
const how = args[0]?.startsWith('--') ? args.shift() : null
const [file, ...rest] = args
/** Node's code for a program that waits for what will never come. */
const unsettled = 13
const isReading = how === '--reads' || rest.includes('--dry-run')

process.once('exit', () => {
  if (process.exitCode === unsettled) console.error('✗ Kommandoen endte, før den var færdig. Kør den igen.')
})

try {
  // A worker finishes the job at hand.
  endWithParent({ patienceMs: 90_000 })
  const dataDir = loadEnvironment()
  prepareDataDirectory(dataDir)
  ensureSecrets(dataDir)
  joinRunningPortal(dataDir)
  if (how === '--apart') process.env.DATABASE_URI = 'file::memory:'
  else await claim(await loadSettings())
  process.env.NODE_ENV ??= 'production'
  // Payload reads the arguments itself, so they stand where they would without this file in between.
  process.argv = [process.argv[0], path.join(root, file), ...rest]
  if (!process.execArgv.includes('--conditions=production'))
    register('./lib/asInProduction.mjs', import.meta.url)
  // Those apart write the files that they are made of.
  await (how === '--apart' ? importAsWritten(file) : importCompiled(file))
} catch (error) {
  const isSetting = error instanceof Error && error.message.startsWith('Miljøet er ikke sat rigtigt op')
  reportError(isSetting ? new OperatorError(error.message) : error)
  process.exit(1)
}

async function claim(settings) {
  const { databaseKind, databaseUri, dataDir } = settings
  if (databaseKind !== 'sqlite') return
  const script = process.env.npm_lifecycle_event
  const command = script ? `npm run ${script}` : path.basename(file)
  if (how !== '--within') await claimOrAsk(databaseUri, { command, dataDir })
  if (!isReading) await claimWriting(settings, command)
}

/** Takes the database, or has the portal that has it do the work. */
async function claimOrAsk(databaseUri, asking) {
  const owner = await databaseOwner(databaseUri, asking)
  if (!owner) return claimDatabase(databaseUri, asking)
  if (owner.port) {
    const say = await loadConsoleSay()
    const code = await askPortal({ dataDir: owner.dataDir, work: path.parse(file).name, args: rest, say })
    if (code !== null) process.exit(code)
  }
  if (isReading) await assertSameMigrations(databaseUri)
  else await claimDatabase(databaseUri, asking)
}

async function loadConsoleSay() {
  const { consoleSay } = await importCompiled('scripts/lib/consoleSay.ts')
  return consoleSay()
}
