import type { Payload, Where } from 'payload'
import type { SearchCollection } from './collections'
import { isLawCode, namesOfLaw } from './danish/laws'
import { municipalitiesOf } from './danish/places'
import { sectionOf, tokensOf } from './danish/tokens'
import type { AnalysedQuery } from './danish/types'
import { member } from './entries'
import type { factsOf } from './facts'
import type { SearchRequest } from './schema'
import { type FacetName, facetNames, type SearchReader, type SearchResult } from './types'
import { withoutJoins } from './withoutJoins'

const titleFields: Partial<Record<SearchCollection, string>> = {
  methods: 'name',
  offers: 'name',
  municipalities: 'name',
  stages: 'name',
  organisations: 'name',
}

const withoutSummary: SearchCollection[] = ['organisations', 'legal-references']

/** Where a filter is a plain reference. What it leaves out is out by the facts as well; the facts have the last word. */
const references: Partial<Record<SearchCollection, Partial<Record<FacetName, string>>>> = {
  offers: {
    kommune: 'municipality.slug',
    trin: 'stages.stage.slug',
    tilbudstype: 'offerType.slug',
    metode: 'methods.slug',
  },
  resources: { kommune: 'municipality.slug', trin: 'stages.slug', metode: 'methods.slug' },
  events: { metode: 'methods.slug' },
  experiences: { metode: 'methods.slug' },
}

export type Doc = Parameters<typeof factsOf>[1] & { summary?: unknown; visibility?: unknown }
type Ask = { payload: Payload; collection: SearchCollection; query: AnalysedQuery; reader: SearchReader }
type Read = { docs: Doc[]; cutOff: SearchResult['cutOff'] }

/**
 * The documents of a collection that have the words, whatever the filters, since the counts of each filter are what it would
 * give were it off. Where there are more than are read, those that fit the filters are read for themselves.
 */
export async function readMatching(ask: Ask, request: SearchRequest, most: number): Promise<Read> {
  const open = await readFirst(ask, [], most)
  if (!open.isMore) return { docs: open.docs, cutOff: null }
  if (request.type.length > 0 && !request.type.includes(ask.collection)) {
    return { docs: open.docs, cutOff: 'counts' }
  }
  const narrowing = facetNames.flatMap((name): Where[] => {
    const path = references[ask.collection]?.[name]
    return path && request[name].length > 0 ? [{ [path]: { in: request[name] } }] : []
  })
  if (narrowing.length === 0) return { docs: open.docs, cutOff: 'total' }
  const fitting = await readFirst(ask, narrowing, most)
  const known = new Set(open.docs.map(({ id }) => id))
  return {
    docs: [...open.docs, ...fitting.docs.filter(({ id }) => !known.has(id))],
    cutOff: fitting.isMore ? 'total' : 'counts',
  }
}

async function readFirst({ collection, payload, query, reader }: Ask, narrowing: Where[], most: number) {
  const title = titleFields[collection] ?? 'title'
  const fields = withoutSummary.includes(collection) ? [title] : [title, 'summary']
  const { docs } = await payload.find({
    collection,
    depth: 1,
    ...withoutJoins,
    limit: most + 1,
    overrideAccess: false,
    pagination: false,
    ...withoutTexts(payload, collection),
    user: reader === 'network' ? member : null,
    where: { and: [...wordsIn(fields, query), ...narrowing] },
  })
  return { docs: docs.slice(0, most).map((doc): Doc => ({ ...doc })), isMore: docs.length > most }
}

/** The first few documents with the words in their titles, and no more of them than a line shows. */
export async function readTitles({ collection, payload, query, reader }: Ask, most: number): Promise<Doc[]> {
  const { docs } = await payload.find({
    collection,
    depth: 0,
    ...withoutJoins,
    limit: most,
    overrideAccess: false,
    pagination: false,
    select: { name: true, slug: true, title: true, visibility: true },
    user: reader === 'network' ? member : null,
    where: { and: wordsIn([titleFields[collection] ?? 'title'], query) },
  })
  return docs.map((doc): Doc => ({ ...doc }))
}

/** Long texts and files are neither searched nor shown here, and weigh the most. */
function withoutTexts(payload: Payload, collection: SearchCollection): { select?: Record<string, false> } {
  const heavy = payload.collections[collection].config.flattenedFields.filter(
    ({ type }) => type === 'richText' || type === 'upload',
  )
  // Asked to leave nothing out, Payload reads nothing but the id.
  return heavy.length > 0 ? { select: Object.fromEntries(heavy.map(({ name }) => [name, false])) } : {}
}

/** Every word must occur in one of the fields, and of several sections and laws one. */
function wordsIn(fields: string[], { references, terms }: AnalysedQuery): Where[] {
  const occurs = (words: string[]): Where => ({
    or: words.flatMap((word) =>
      fields.flatMap((field) => spellingsOf(word).map((spelling) => ({ [field]: { like: spelling } }))),
    ),
  })
  // `%` and `_` are wildcards to a database.
  const words = terms
    .filter(({ folded }) => folded !== '')
    .flatMap(({ typed }) => typed.split(/[\s%_\\]+/).filter(Boolean))
  const named = references.map((reference) => ({
    and: codesIn(reference).map((code) => occurs(isLawCode(code) ? namesOfLaw(code) : [sectionOf(code)])),
  }))
  return [
    ...words.map((word) => occurs([word, ...municipalitiesOf(word)])),
    ...(named.length > 0 ? [{ or: named }] : []),
  ]
}

/**
 * Whether a text names one of the sections and laws that are sought, where any are. A database finds `50` in `150` as well.
 */
export function namesReference(text: string, { references }: AnalysedQuery): boolean {
  if (references.length === 0) return true
  const codes = new Set(tokensOf(text.normalize('NFC')).map(({ code }) => code))
  return references.some((reference) => codesIn(reference).every((code) => codes.has(code)))
}

function codesIn(reference: string): string[] {
  return reference.replaceAll('"', '').split(' ')
}

/** As it may be spelt with and without å, æ and ø. SQLite compares only English letters without regard to case: Ø and ø are two. */
function spellingsOf(word: string): string[] {
  const lower = word.toLocaleLowerCase('da')
  const long = lower.replaceAll('å', 'aa').replaceAll('æ', 'ae').replaceAll('ø', 'oe')
  const short = lower.replaceAll('aa', 'å').replaceAll('ae', 'æ').replaceAll('oe', 'ø')
  const capital = (text: string) => text.charAt(0).toLocaleUpperCase('da') + text.slice(1)
  const usual = [...new Set([lower, long, short])].flatMap((text) => [text, capital(text)])
  return [...new Set([word, ...usual, word.toLocaleUpperCase('da')])]
}
