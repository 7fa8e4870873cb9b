// Takes one person out of the database: npm run privacy:erase -- navn@kommune.dk [--dry-run].
import { runWork } from './lib/runWork'

await runWork('privacyErase')
