import { ensureBuilt } from './build.mjs'
import { lint, typecheck } from './codeSteps.mjs'
import { checkGenerated } from './generatedStep.mjs'
import { findMeilisearchBinary } from './meilisearchBinary.mjs'
import { findChromium, findMongo } from './testRequirements.mjs'
import { runVitest } from './vitestStep.mjs'

/**
 * The steps of `npm test`, in order. Each returns counts: `{ passed, failed, skipped, note }`.
 */
export const steps = [
  { id: 'lint', name: 'Kodestil', run: lint },
  { id: 'drift', name: 'Genererede filer', run: checkGenerated },
  { id: 'typecheck', name: 'Typer', run: typecheck },
  { id: 'unit', name: 'Enheder', run: runUnit },
  { id: 'sqlite', name: 'Integration på SQLite', run: runSqlite },
  { id: 'mongodb', name: 'Integration på MongoDB', run: runMongo },
  { id: 'browser', name: 'Browser', run: runBrowser },
]

/** Twice, since a date that is right in Denmark may be wrong where the server stands. */
async function runUnit({ reports }) {
  const danish = await runVitest({ reports, id: 'unit', project: 'unit', env: { TZ: 'Europe/Copenhagen' } })
  const american = await runVitest({
    reports,
    id: 'unit-ny',
    project: 'unit',
    env: { TZ: 'America/New_York' },
  })
  return {
    passed: danish.passed + american.passed,
    failed: danish.failed + american.failed,
    skipped: danish.skipped + american.skipped,
    note: [danish.note, american.note].filter(Boolean).join(' ') || 'i to tidszoner',
  }
}

async function runSqlite({ reports }) {
  const result = await runVitest({ reports, id: 'sqlite', project: 'int', env: { TEST_DATABASE: 'sqlite' } })
  if (findMeilisearchBinary()) return result
  return withMissing(
    result,
    'Meilisearch mangler: kør npm ci uden --omit=optional, eller læg meilisearch på PATH.',
  )
}

async function runMongo({ reports }) {
  if (findMongo()) {
    return runVitest({ reports, id: 'mongodb', project: 'int', env: { TEST_DATABASE: 'mongodb' } })
  }
  return withMissing({}, 'MongoDB mangler: sæt MONGODB_URI til et replikasæt, eller læg mongod på PATH.')
}

async function runBrowser({ reports }) {
  if (!findChromium()) {
    return withMissing({}, 'Chromium mangler: apt-get install chromium, eller sæt CHROMIUM_PATH.')
  }
  await ensureBuilt()
  return runVitest({ reports, id: 'browser', project: 'e2e' })
}

/** What can't be tested here is skipped for all to see; in CI everything is installed, so there it is an error. */
function withMissing({ passed = 0, failed = 0, skipped = 0 }, line) {
  console.log(`! ${line}`)
  if (process.env.CI === 'true') return { passed, failed: failed + 1, skipped, note: line }
  return { passed, failed, skipped: skipped + 1, note: line }
}
