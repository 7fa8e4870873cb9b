import { readdir, readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { ensureBuilt } from './build.mjs'
import { runChild } from './children.mjs'
import { lint, typecheck } from './codeSteps.mjs'
import { checkGenerated } from './generatedStep.mjs'
import { findMeilisearchBinary } from './meilisearchBinary.mjs'
import { sayingAs } from './saying.mjs'
import { findChromium, findMongo } from './testRequirements.mjs'
import { totals } from './testSummary.mjs'
import { runVitest } from './vitestStep.mjs'

/** What a browser test says to get the portal that several files share. */
const sharesPortal = "inject('portal')"

/**
 * The steps of `npm test`, in order; rows go side by side, the browser’s when one of the others is done. Each returns counts: `{ passed, failed, skipped, note }`.
 * What is generated is written and put back, so nothing may read it meanwhile; the types and the build write in one place.
 * What is killed and starved has the machine to itself: it is about moments.
 */
export const steps = [
  { id: 'drift', row: 'kode', isAlone: true, name: 'Genererede filer', run: checkGenerated },
  { id: 'lint', row: 'kode', name: 'Kodestil', run: lint },
  { id: 'mongodb', row: 'mongodb', name: 'Integration på MongoDB', run: runMongo },
  { id: 'typecheck', row: 'browser', name: 'Typer', run: typecheck },
  { id: 'unit', row: 'kode', name: 'Enheder', run: runUnit },
  { id: 'sqlite', row: 'kode', name: 'Integration på SQLite', run: runSqlite },
  { id: 'browser', row: 'browser', name: 'Browser', run: runBrowser },
  { id: 'endure', row: 'browser', isLast: true, name: 'Afbrudt når som helst', run: runEndure },
]

/** Twice, since a date that is right in Denmark may be wrong where the server stands. */
async function runUnit(context) {
  const danish = await runVitest({ ...context, project: 'unit', env: { TZ: 'Europe/Copenhagen' } })
  const american = await runVitest({
    ...context,
    id: 'unit-ny',
    project: 'unit',
    env: { TZ: 'America/New_York' },
  })
  const { note, ...both } = added([danish, american])
  return { ...both, note: note || 'i to tidszoner' }
}

async function runSqlite(context) {
  const result = await runVitest({ ...context, project: 'int', env: { TEST_DATABASE: 'sqlite' } })
  if (findMeilisearchBinary()) return result
  return withMissing(
    context,
    result,
    'Meilisearch mangler: kør npm ci uden --omit=optional, eller læg meilisearch på PATH.',
  )
}

async function runMongo(context) {
  if (findMongo()) {
    return runVitest({ ...context, project: 'int', env: { TEST_DATABASE: 'mongodb' } })
  }
  return withMissing(
    context,
    {},
    'MongoDB mangler: sæt MONGODB_URI til et replikasæt, eller læg mongod på PATH.',
  )
}

async function runBrowser(context) {
  if (!findChromium()) {
    return withMissing(context, {}, 'Chromium mangler: apt-get install chromium, eller sæt CHROMIUM_PATH.')
  }
  await ensureBuilt()
  if (availableParallelism() === 1) return runVitest({ ...context, project: 'e2e' })
  const template = path.join(context.reports, 'portal')
  await makePortalTemplate(template)
  const half = (id, names) => {
    const apart = { id, isAlone: false, say: sayingAs(id, false), env: { PORTAL_TEMPLATE: template } }
    return runVitest({ ...context, ...apart, project: 'e2e', names })
  }
  const { shared, own } = await browserFiles()
  return added(await Promise.all([half('browser', shared), half('browser-2', own)]))
}

/** Once, for both halves to copy. */
async function makePortalTemplate(folder) {
  const args = ['--conditions=production', '--import', 'tsx', 'tests/support/makePortalTemplate.ts', folder]
  const { code, output } = await runChild({ command: process.execPath, args })
  if (code !== 0) throw new Error(`Portalen, som browserprøverne kopierer, kunne ikke laves:\n${output}`)
}

/** The files that share one portal, and those that start their own: neither half waits for the other. */
async function browserFiles() {
  const folder = 'tests/e2e'
  const files = (await readdir(folder)).filter((name) => name.endsWith('.spec.ts'))
  const half = { shared: [], own: [] }
  for (const name of files) {
    const text = await readFile(path.join(folder, name), 'utf8')
    half[text.includes(sharesPortal) ? 'shared' : 'own'].push(`${folder}/${name}`)
  }
  return half
}

function added(results) {
  return {
    ...totals(results),
    failures: results.flatMap(({ failures = [] }) => failures),
    unstable: results.flatMap(({ unstable = [] }) => unstable),
    note: results.flatMap(({ note }) => note || []).join(' '),
  }
}

/** Otherwise they are among the integration tests. */
const alsoEndured = ['searchFaults', 'signUpFaults', 'signUpStepDown'].map(
  (name) => `tests/int/${name}.spec.ts`,
)

/** Killed and starved at any moment: a handful of times, and as often as it must hold with `npm run endure`. */
async function runEndure(context) {
  await ensureBuilt()
  const isWhole = process.env.ENDURE === 'whole'
  const on = async (database) => {
    const apart = { isAlone: false, say: sayingAs(database, false), env: { TEST_DATABASE: database } }
    const run = { ...context, ...apart }
    const result = await runVitest({ ...run, id: `endure-${database}`, project: 'endure' })
    if (!isWhole) return [result]
    return [
      result,
      await runVitest({ ...run, id: `endure-int-${database}`, project: 'int', names: alsoEndured }),
    ]
  }
  const databases = findMongo() ? ['sqlite', 'mongodb'] : ['sqlite']
  return added((await Promise.all(databases.map(on))).flat())
}

/** What can't be tested here is skipped for all to see; in CI everything is installed, so there it is an error. */
function withMissing({ say }, { passed = 0, failed = 0, skipped = 0 }, line) {
  say(`! ${line}`)
  if (process.env.CI === 'true') return { passed, failed: failed + 1, skipped, note: line }
  return { passed, failed, skipped: skipped + 1, note: line }
}
