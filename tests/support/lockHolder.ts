// A process that takes an event's lock and keeps it until it is killed: lockHolder.ts <event>
import { withEventLock } from '../../src/signup/eventLock'
import { openPortal } from './openPortal'

const payload = await openPortal()
await withEventLock(payload, process.argv[2] ?? '', async () => {
  process.stdout.write('holder\n')
  await new Promise((resolve) => setTimeout(resolve, 600_000))
})
