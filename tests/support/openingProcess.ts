// A process that opens the database, as every start does, and is done
import { getPayload } from 'payload'
import config from '../../payload.config'

process.stdout.write('begynder\n')
const payload = await getPayload({ config })
await payload.destroy()
process.stdout.write('klar\n')
process.exit(0)
