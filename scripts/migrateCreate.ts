// Writes a migration of the SQLite schema: npm run migrate:create -- what-changed
import config from '../payload.config'

const { getPayload } = await import('payload')
const { repairNewestMigration } = await import('./lib/repairMigration')
const payload = await getPayload({ config, disableOnInit: true })
await payload.db.createMigration({
  payload,
  migrationName: process.argv[2] ?? 'change',
  forceAcceptWarning: false,
})
const mended = repairNewestMigration('migrations/sqlite')
if (mended.length > 0) console.log(`Rettet kopieringen af ${mended.join(', ')}.`)
process.exit(0)
