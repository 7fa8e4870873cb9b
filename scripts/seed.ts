import { getPayload } from 'payload'
import config from '../payload.config'
import { loadSeed } from '../seed/load'

/** Loads the content of seed/ again: npm run seed. What editors have changed is left to the loader to judge. */
const payload = await getPayload({ config })
const onProgress = (done: number, total: number) => {
  if (done === total || done % 25 === 0) console.error(`Indlæser indhold: ${done} af ${total}`)
}
const { created, updated, unchanged, skipped } = await loadSeed({ payload, onProgress })
console.log(
  `Færdig: ${created} oprettet, ${updated} opdateret, ${unchanged} uændret, ${skipped} sprunget over.`,
)
await payload.destroy()
process.exit(0)
