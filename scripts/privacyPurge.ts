// Does now what the portal does each night: npm run privacy:purge [-- --dry-run]. Prints numbers only.
import { runWork } from './lib/runWork'

await runWork('privacyPurge')
