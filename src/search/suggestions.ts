import type { Payload } from 'payload'
import { withCachedReads } from '@/content/cachedReads'
import { pathOf } from '@/lib/paths'
import { hrefWith } from '@/lib/query'
import { fold } from './danish/fold'
import { placeAtEnd } from './danish/places'
import { typeTexts } from './labels'
import { networkMark } from './networkMark'
import { searchPlaces } from './places'
import { searchPortal } from './queries'
import { searchRequest } from './schema'
import type { Highlighted, SearchReader, SearchResult } from './types'

/** A line under the field while somebody types; the note says what kind of thing it leads to. */
export type Suggestion = {
  kind: 'correction' | 'document' | 'municipality' | 'words'
  text: string
  note: string | null
  href: string
}

const shortestQuery = 2
const mostDocuments = 5
const mostMunicipalities = 3

/** What may be meant by what is typed so far. Empty for what is too short or can't be searched for. */
export async function suggest(payload: Payload, typed: string, reader: SearchReader): Promise<Suggestion[]> {
  const request = searchRequest.parse({ q: typed })
  const { q } = request
  if (q.length < shortestQuery || !/[\p{L}\p{N}]/u.test(q)) return []
  const { path } = searchPlaces[reader]
  const [result, municipalities] = await Promise.all([
    searchPortal(payload, request, reader, 'titles'),
    municipalityNames(payload),
  ])
  const places = placesFor(q, municipalities, path)
  const nameOf = new Map(municipalities.map(({ name, slug }) => [slug, name]))
  const documents = result.hits.map((hit): Suggestion => {
    const { href, mark } = networkMark(hit)
    const [place, ...otherPlaces] = hit.municipalities
    const name = place && otherPlaces.length === 0 && hit.type !== 'municipalities' ? nameOf.get(place) : null
    const note = [typeTexts[hit.type].one, name, mark].filter(Boolean).join(' · ')
    return { kind: 'document', text: plain(hit.title), note, href }
  })
  const taken = new Set(places.map(({ href }) => href))
  return [
    ...correctionIn(result, places.length > 0, path),
    ...places,
    ...documents.filter(({ href }) => !taken.has(href)).slice(0, mostDocuments),
    { kind: 'words', text: `Søg efter “${q}”`, note: null, href: hrefWith(path, { q }) },
  ]
}

/** A word in the making is not misspelt: it is corrected only where what is typed leads nowhere. */
function correctionIn(result: SearchResult, leadsToPlace: boolean, path: string): Suggestion[] {
  const { correction, isPartial, total } = result
  if (!correction || leadsToPlace || (total > 0 && !isPartial)) return []
  return [
    {
      kind: 'correction',
      text: `Mente du “${correction}”?`,
      note: null,
      href: hrefWith(path, { q: correction }),
    },
  ]
}

type Municipality = { name: string; slug: string }

async function municipalityNames(payload: Payload): Promise<Municipality[]> {
  const { docs } = await withCachedReads(payload).find({
    collection: 'municipalities',
    depth: 0,
    limit: 100,
    overrideAccess: false,
    select: { name: true, slug: true },
    sort: 'sortKey',
  })
  return docs
}

/** A municipality by its first letters: alone it leads to its page, after other words it narrows the search for them. */
function placesFor(q: string, municipalities: Municipality[], path: string): Suggestion[] {
  const words = q.replace(/ kommunes?$/i, '').split(' ')
  const named = placeAtEnd(words)
  const last = words.at(-1) ?? ''
  const before = named?.before ?? words.slice(0, -1).join(' ')
  if (!named && last.length < (before ? shortestQuery + 1 : shortestQuery)) return []
  const sought = fold(last)
  const isMeant = ({ name }: Municipality) =>
    named ? named.municipalities.includes(name) : fold(name).startsWith(sought) || sought === `${fold(name)}s`
  return municipalities
    .filter((each) => isMeant(each) || (named !== null && fold(each.name).startsWith(sought)))
    .slice(0, named ? municipalities.length : mostMunicipalities)
    .map(({ name, slug }) =>
      before
        ? {
            kind: 'municipality',
            text: `Søg efter “${before}” i ${name}`,
            note: null,
            href: hrefWith(path, { q: before, kommune: slug }),
          }
        : { kind: 'municipality', text: name, note: 'Kommune', href: pathOf('municipalities', slug) },
    )
}

function plain(pieces: Highlighted): string {
  return pieces.map(({ text }) => text).join('')
}
