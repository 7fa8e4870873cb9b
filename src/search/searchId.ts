import type { SearchCollection } from './collections'
import type { SearchReader } from './types'

/** `<collection>_<id>`, and `_net` after it for what members read more of; made of what the engine allows in an id. */
export function searchId(collection: SearchCollection, id: number | string, reader: SearchReader): string {
  return `${collection}_${id}${reader === 'network' ? '_net' : ''}`
}
