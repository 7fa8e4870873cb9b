// Writes a migration of the SQLite schema: npm run migrate:create -- what-changed
import config from '../payload.config'

const { getPayload } = await import('payload')
const { kindsNow, recordKinds } = await import('./lib/columnKinds')
const { repairNewestMigration } = await import('./lib/repairMigration')
const { columnsOf, snapshotNames } = await import('./lib/snapshots')

const folder = 'migrations/sqlite'
const before = snapshotNames(folder)
const payload = await getPayload({ config, disableOnInit: true })
await payload.db.createMigration({
  payload,
  migrationName: process.argv[2] ?? 'change',
  forceAcceptWarning: false,
})
const mended = repairNewestMigration(folder)
if (mended.length > 0) console.log(`Rettet, hvad der blev lavet forkert for ${mended.join(', ')}.`)

const [latest, newest] = [before.at(-1), snapshotNames(folder).at(-1)]
if (latest && newest && newest !== latest && 'rawTables' in payload.db) {
  const changed = recordKinds(newest, kindsNow(payload.db.rawTables), columnsOf(folder, latest))
  if (changed.length > 0) {
    console.log(
      `Læses på en anden måde end før: ${changed.join(', ')}. Skriv i migrationen, hvordan det, der står der, omsættes.`,
    )
  }
}
console.log('Prøv migrationen på fyldte databaser: npx vitest run --project int tests/int/upgrades.spec.ts')
process.exit(0)
