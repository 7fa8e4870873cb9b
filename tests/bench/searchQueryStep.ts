// A step of the search bench: searches as they are sent to the portal, and what the portal would ask the engine for each.
import { getPayload } from 'payload'
import config from '../../payload.config'
import { analyseQuery } from '../../src/search/danish/analyse'
import { engineQueries } from '../../src/search/engineQueries'
import { searchRequest } from '../../src/search/schema'
import { searchTuning } from '../../src/search/tuning'
import { generatedQuery } from './searchContent'
import { surroundings } from './searchSurroundings'

const [count = 0, documents = 0] = process.argv.slice(2).map(Number)

const payload = await getPayload({ config })
const around = await surroundings(payload)
const { stopWords } = await searchTuning(payload)
const searches = Array.from({ length: count }, (_, seed) => {
  const query = generatedQuery(seed, documents, around)
  const request = searchRequest.parse(query)
  const typed = searchRequest.parse({ q: query.q })
  const { text } = analyseQuery(request.q, stopWords)
  return {
    page: `/soeg?${new URLSearchParams(query)}`,
    suggestions: `/soeg/forslag?${new URLSearchParams({ q: query.q ?? '' })}`,
    engineForPage: JSON.stringify(engineQueries(request, text, 'public')),
    engineForSuggestions: JSON.stringify(engineQueries(typed, text, 'public')),
  }
})
await payload.destroy()
// More than a pipe holds: to leave before it is read would cut it off.
process.stdout.write(`${JSON.stringify(searches)}\n`, () => process.exit(0))
