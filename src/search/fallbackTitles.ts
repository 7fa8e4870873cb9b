import type { Payload } from 'payload'
import { addressOf } from '@/lib/paths'
import type { Answered } from './ask'
import { type SearchCollection, searchCollections } from './collections'
import { fold } from './danish/fold'
import type { AnalysedQuery } from './danish/types'
import { namesReference, readTitles } from './fallbackReads'
import { facetsOf, hitOf } from './hits'
import { titleOf } from './parts'
import type { SearchReader } from './types'

/** What stands in for the engine while somebody types: titles alone, since it is asked at every letter. */
export async function titlesInDatabase(
  payload: Payload,
  query: AnalysedQuery,
  reader: SearchReader,
  most: number,
): Promise<Answered> {
  const now = new Date()
  const titlesIn = async (collection: SearchCollection) => {
    const docs = await readTitles({ payload, collection, query, reader }, most)
    const naming = docs.filter((doc) => namesReference(titleOf(doc), query))
    return naming.map((doc) => {
      const visibility = doc.visibility === 'network' ? 'network' : 'public'
      const path = addressOf(collection, { slug: String(doc.slug ?? doc.id), visibility })
      return { ...bare, id: `${collection}_${doc.id}`, type: collection, title: titleOf(doc), path }
    })
  }
  const found = (await Promise.all(searchCollections.map(titlesIn))).flat()
  const beginning = fold(query.terms[0]?.typed ?? '')
  const place = ({ title }: { title: string }) => (fold(title).startsWith(beginning) ? 0 : 1)
  const first = found.sort((a, b) => place(a) - place(b)).slice(0, most)
  return {
    hits: first.map((entry) => hitOf(entry, query.terms, now)),
    total: found.length,
    pages: 1,
    facets: facetsOf(() => ({})),
    isPartial: false,
    isWidened: false,
    cutOff: 'total',
    source: 'database',
  }
}

const bare = {
  summary: '',
  body: '',
  namedMunicipalities: [],
  freshness: null,
  confirmedAt: null,
  offerState: null,
}
