import { getPayload } from 'payload'
import config from '../payload.config'
import { issueFirstAdministratorLink } from '../src/accounts/firstAdministrator'

/** Prints a new one-time link for the first administrator: npm run first-admin. */
const payload = await getPayload({ config })
const link = await issueFirstAdministratorLink(payload)
await payload.destroy()
if (link) {
  console.log(`Opret den første administrator her (linket virker én gang): ${link}`)
  process.exit(0)
}
console.error('✗ Der er allerede en administrator. En administrator kan oprette flere under Brugere.')
process.exit(1)
