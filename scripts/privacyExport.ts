import { createLocalReq, getPayload } from 'payload'
import config from '../payload.config'
import { exportPerson } from '../src/privacy/export'
import { addressSchema } from '../src/privacy/person'

/** Prints what the portal has on one address, as JSON: npm run -s privacy:export -- navn@kommune.dk > indsigt.json */
const address = addressSchema.safeParse(process.argv[2])
if (!address.success) {
  console.error('✗ Skriv adressen efter --, fx npm run -s privacy:export -- navn@kommune.dk')
  process.exit(1)
}
const payload = await getPayload({ config })
const found = await exportPerson(await createLocalReq({}, payload), address.data)
console.log(JSON.stringify(found, null, 2))
await payload.destroy()
process.exit(0)
