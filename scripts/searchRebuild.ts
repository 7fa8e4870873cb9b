import { getPayload } from 'payload'
import config from '../payload.config'
import { env } from '../src/env'
import { rebuildSearch } from '../src/search/rebuild'

/** Builds the search index anew from the database: npm run search:rebuild. */
if (!env.search) {
  console.error('✗ Ingen søgemaskine: start portalen med npm start, eller sæt MEILI_HOST.')
  process.exit(1)
}
const payload = await getPayload({ config })
const onProgress = (done: number, total: number) => console.error(`Fylder søgeindekset: ${done} af ${total}`)
const { documents } = await rebuildSearch({ payload, onProgress })
console.log(`Søgeindekset er bygget med ${documents} dokumenter.`)
await payload.destroy()
process.exit(0)
