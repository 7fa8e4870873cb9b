// A step of the search bench: generated documents into the database, past the hooks, which would queue a job for each.
import { getPayload } from 'payload'
import config from '../../payload.config'
import { copierOf } from './copyDocument'
import { generatedDocument } from './searchContent'
import { surroundings } from './searchSurroundings'

/** So many are written through Payload's adapter; the rest are copies of those, with other texts. */
const originals = 300
const atOnce = 200

const [from = 0, to = 0] = process.argv.slice(2).map(Number)
const payload = await getPayload({ config })
const around = await surroundings(payload)
const written = Math.min(originals, to)
if (from === 0) {
  for (let seed = 0; seed < written; seed += 1) await payload.db.create(generatedDocument(seed, around))
}
const { copy, commit } = copierOf(payload)
for (let seed = Math.max(from, originals); seed < to; seed += 1) {
  await copy(generatedDocument(seed % originals, around), generatedDocument(seed, around))
  if (seed % atOnce === 0) await commit()
}
await commit()
await payload.destroy()
process.exit(0)
