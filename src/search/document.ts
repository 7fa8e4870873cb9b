import { createHash } from 'node:crypto'
import { addressOf } from '@/lib/paths'
import { wayInChoices, whoTexts } from '@/offers/labels'
import type { SearchCollection } from './collections'
import { analyseText } from './danish/analyse'
import type { Vocabulary } from './danish/types'
import { bodyOf, relatedNames } from './documentText'
import { factsOf, type SearchFacts } from './facts'
import { titleOf } from './parts'
import { searchId } from './searchId'
import type { FilePage, SearchReader } from './types'

/** Raise it when the same document should give another entry than before: every entry is then written anew at night. */
const entryVersion = 3

/** Meilisearch ignores what comes after 65,535 words of an attribute. */
const longestBody = 100_000

export type SearchFile = { name: string; pages: FilePage[] }

/** What is shown of a document; the texts are plain. */
type Shown = {
  type: SearchCollection
  title: string
  summary: string
  body: string
  path: string
  files: SearchFile[]
}

/** What is searched: analysed by the same code as the query. */
type Searched = {
  titleWords: string
  titleParts: string
  labelWords: string
  summaryWords: string
  summaryParts: string
  bodyWords: string
  bodyParts: string
  fileWords: string
}

/** What the search engine holds of one document, for those who may read it. */
export type SearchDocument = Shown &
  Searched &
  SearchFacts & {
    /** `<collection>_<id>`, and `_net` after it where members read more than others; made of what Meilisearch allows. */
    id: string
    readers: SearchReader[]
    hasFiles: boolean
    updatedAt: string
    /** Of all that is shown and filtered by: two entries with the same stamp say the same. */
    stamp: string
  }

export type Source = {
  id: number | string
  slug?: string | null
  updatedAt: string
  summary?: string | null
  visibility?: 'public' | 'network' | null
  [field: string]: unknown
}

type Context = {
  reader: SearchReader
  files: SearchFile[]
  vocabulary: Vocabulary
  allMunicipalities: readonly string[]
  /** The paths of the fields that hold what somebody has written. */
  textFields: ReadonlySet<string>
  now: Date
}

/**
 * @param doc a document read at depth 1 as `context.reader`, so that related names can be found too
 * @param context.files the texts of the files that the document shows this reader
 */
export function toSearchDocument(
  collection: SearchCollection,
  doc: Source,
  context: Context,
): SearchDocument {
  const { files, reader, vocabulary } = context
  const title = titleOf(doc)
  const summary = doc.summary ?? ''
  const body = bodyOf(collection, doc, context.textFields).slice(0, longestBody)
  const slug = String(doc.slug ?? doc.id)
  const facts = factsOf(collection, doc, context)
  const names = relatedNames(collection, doc)
  const shown: Shown = {
    type: collection,
    title,
    summary,
    body,
    path: addressOf(collection, { slug, visibility: doc.visibility ?? 'public' }),
    files,
  }
  return {
    id: searchId(collection, doc.id, reader),
    readers: [reader],
    hasFiles: files.length > 0,
    ...shown,
    ...searched(shown, { labels: [...facts.labels, ...names], choices: choicesOf(facts) }, vocabulary),
    ...facts,
    updatedAt: doc.updatedAt,
    stamp: createHash('sha256')
      .update(JSON.stringify([entryVersion, shown, facts, names, doc.updatedAt]))
      .digest('base64url'),
  }
}

/** What the choices that are made for a document are called: a reader searches for the word, not for the box. */
function choicesOf({ audience, ways }: SearchFacts): string[] {
  return [
    ...wayInChoices.flatMap(({ label, value }) => (ways.includes(value) ? [label] : [])),
    ...Object.entries(whoTexts).flatMap(([value, text]) => (audience.includes(value) ? [text] : [])),
  ]
}

type Unshown = { labels: string[]; choices: string[] }

function searched(shown: Shown, { choices, labels }: Unshown, vocabulary: Vocabulary): Searched {
  const analyse = (text: string) => analyseText(text, vocabulary)
  const title = analyse(shown.title)
  const summary = analyse(shown.summary)
  const body = analyse(shown.body)
  const label = analyse(labels.join('. '))
  const choice = analyse(choices.join('. '))
  const file = analyse(
    shown.files.flatMap(({ name, pages }) => [name, ...pages.map(({ text }) => text)]).join('\n'),
  )
  return {
    titleWords: title.words,
    titleParts: title.parts,
    labelWords: label.words,
    summaryWords: summary.words,
    summaryParts: summary.parts,
    bodyWords: [body.words, choice.words].join(' ').trim(),
    bodyParts: [body.parts, label.parts, choice.parts].join(' ').trim(),
    fileWords: [file.words, file.parts].join(' ').trim(),
  }
}
