// Writes a migration of the SQLite schema: npm run migrate:create -- what-changed
import config from '../payload.config'

const { getPayload } = await import('payload')
const payload = await getPayload({ config, disableOnInit: true })
await payload.db.createMigration({
  payload,
  migrationName: process.argv[2] ?? 'change',
  forceAcceptWarning: false,
})
process.exit(0)
