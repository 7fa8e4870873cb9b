// Prints what the portal has on one address, as JSON: npm run -s privacy:export -- navn@kommune.dk > indsigt.json
import { runWork } from './lib/runWork'

await runWork('privacyExport')
