import { knownIn } from '@/lib/query'
import { searchChoices } from './choices'
import type { SearchRequest } from './schema'
import { facetNames } from './types'

/** A search without the choices there are none of: an old address still finds, and a made-up one costs no more than a short one. */
export async function knownRequest(request: SearchRequest): Promise<SearchRequest> {
  const choices = await searchChoices()
  const known = facetNames.map((name) => [
    name,
    knownIn(
      request[name],
      choices[name].map(({ value }) => value),
    ),
  ])
  return { ...request, ...Object.fromEntries(known) }
}
