import { APIError, createLocalReq, getPayload } from 'payload'
import config from '../payload.config'
import { erasePerson } from '../src/privacy/erase'
import { addressSchema } from '../src/privacy/person'

/** Takes one person out of the database: npm run privacy:erase -- navn@kommune.dk [--dry-run]. */
const args = process.argv.slice(2)
const isDryRun = args.includes('--dry-run')
const address = addressSchema.safeParse(args.find((arg) => !arg.startsWith('--')))
if (!address.success) {
  console.error('✗ Skriv adressen efter --, fx npm run privacy:erase -- navn@kommune.dk --dry-run')
  process.exit(1)
}
const payload = await getPayload({ config })
const code = await erase(address.data)
await payload.destroy()
process.exit(code)

async function erase(email: string): Promise<number> {
  try {
    const { counts, mentions } = await erasePerson(await createLocalReq({}, payload), email, { isDryRun })
    if (isDryRun) console.log('Prøvekørsel: intet er ændret.')
    for (const [what, count] of Object.entries(counts)) console.log(`${what}: ${count}`)
    if (mentions.length > 0) console.log('Indholdet nævner personen; ret det i administrationen:')
    for (const { collection, id, title } of mentions) console.log(`- ${collection} ${id}: ${title}`)
    return 0
  } catch (error) {
    if (!(error instanceof APIError && error.isPublic)) throw error
    console.error(`✗ ${error.message}`)
    return 1
  }
}
