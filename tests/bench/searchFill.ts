// A step of the search bench: fills the database up to so many generated documents, past the hooks, which would search-sync each.
import { getPayload } from 'payload'
import config from '../../payload.config'
import { generatedDocument } from './searchContent'
import { surroundings } from './searchSurroundings'

const [from = 0, to = 0] = process.argv.slice(2).map(Number)
const atOnce = 20

const payload = await getPayload({ config })
const around = await surroundings(payload)
for (let start = from; start < to; start += atOnce) {
  const seeds = Array.from({ length: Math.min(atOnce, to - start) }, (_, index) => start + index)
  await Promise.all(seeds.map((seed) => payload.db.create(generatedDocument(seed, around))))
}
await payload.destroy()
process.exit(0)
