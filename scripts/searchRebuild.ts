import { getPayload } from 'payload'
import config from '../payload.config'
import { env } from '../src/env'
import { rebuildSearch } from '../src/search/rebuild'
import { progressBar } from './lib/progressBar'

/** Builds the search index anew from the database: npm run search:rebuild. */
if (!env.search) {
  console.error('✗ Ingen søgemaskine: start portalen med npm start, eller sæt MEILI_HOST.')
  process.exit(1)
}
const payload = await getPayload({ config })
const started = Date.now()
const isTerminal = process.stderr.isTTY === true
let toldAt = 0
const onProgress = (done: number, total: number) => {
  // Elsewhere than on a terminal a line every second is plenty.
  if (!isTerminal && done < total && Date.now() - toldAt < 1000) return
  toldAt = Date.now()
  const line = progressBar(done, total, (toldAt - started) / 1000)
  process.stderr.write(isTerminal ? `\r\u001b[2K${line}` : `${line}\n`)
}
try {
  const { documents } = await rebuildSearch({ payload, onProgress })
  console.log(`${isTerminal ? '\n' : ''}Søgeindekset er bygget med ${documents} dokumenter.`)
} catch (error) {
  console.error(`${isTerminal ? '\n' : ''}✗ ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
await payload.destroy()
process.exit()
