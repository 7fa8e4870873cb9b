// Builds the search index anew from the database: npm run search:rebuild.
import { runWork } from './lib/runWork'

await runWork('searchRebuild')
