import { getPayload } from 'payload'
import config from '../payload.config'
import { purgePersonalData } from '../src/privacy/purge'

/** Does now what the portal does each night: npm run privacy:purge [-- --dry-run]. Prints numbers only. */
const isDryRun = process.argv.includes('--dry-run')
const payload = await getPayload({ config })
const counts = await purgePersonalData({ payload, isDryRun })
if (isDryRun) console.log('Prøvekørsel: intet er ændret. Så meget er det tid til at slette:')
for (const [what, count] of Object.entries(counts)) console.log(`${what}: ${count}`)
await payload.destroy()
process.exit(0)
