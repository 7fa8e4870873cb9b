import { getPayload } from 'payload'
import config from '../payload.config'
import { loadDemo } from '../seed/demo'

/** Loads made-up events and participants, on an installation that isn't in use: npm run demo. */
const payload = await getPayload({ config })
const { events, people } = await loadDemo(payload)
console.log(`Indlæst til afprøvning: ${events} arrangementer og ${people} opdigtede deltagere.`)
await payload.destroy()
process.exit(0)
