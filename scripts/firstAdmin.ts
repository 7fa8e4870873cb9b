// Prints a new one-time link for the first administrator: npm run first-admin.
import { runWork } from './lib/runWork'

await runWork('firstAdmin')
