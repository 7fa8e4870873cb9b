// A process that takes an event's lock and keeps it until it is killed: node --import tsx tests/support/lockHolder.ts <event>
import { getPayload } from 'payload'
import config from '../../payload.config'
import { withEventLock } from '../../src/signup/eventLock'

const payload = await getPayload({ config })
await withEventLock(payload, process.argv[2] ?? '', async () => {
  process.stdout.write('holder\n')
  await new Promise((resolve) => setTimeout(resolve, 600_000))
})
