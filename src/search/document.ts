import { createHash } from 'node:crypto'
import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import { convertLexicalToPlaintext } from '@payloadcms/richtext-lexical/plaintext'
import { addressOf } from '@/lib/paths'
import type { SearchCollection } from './collections'
import { analyseText } from './danish/analyse'
import type { Vocabulary } from './danish/types'
import { factsOf, type SearchFacts } from './facts'
import { isRecord, isRelated, namesIn, titleOf } from './parts'
import { searchId } from './searchId'
import type { FilePage, SearchReader } from './types'

/** Raise it when the same document should give another entry than before: every entry is then written anew at night. */
const entryVersion = 1

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

type Context = { reader: SearchReader; files: SearchFile[]; vocabulary: Vocabulary; now: Date }

/**
 * @param doc a document read at depth 1 as `context.reader`, so that related names can be found too
 * @param context.files the texts of the files that the document shows this reader
 */
export function toSearchDocument(
  collection: SearchCollection,
  doc: Source,
  context: Context,
): SearchDocument {
  const { files, now, reader, vocabulary } = context
  const title = titleOf(doc)
  const summary = doc.summary ?? ''
  const body = bodyOf(doc).slice(0, longestBody)
  const slug = String(doc.slug ?? doc.id)
  const facts = factsOf(collection, doc, now)
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
    ...searched(shown, [...facts.labels, ...relatedNames(doc)], vocabulary),
    ...facts,
    updatedAt: doc.updatedAt,
    stamp: createHash('sha256')
      .update(JSON.stringify([entryVersion, shown, facts, relatedNames(doc), doc.updatedAt]))
      .digest('base64url'),
  }
}

function searched(shown: Shown, labels: string[], vocabulary: Vocabulary): Searched {
  const analyse = (text: string) => analyseText(text, vocabulary)
  const title = analyse(shown.title)
  const summary = analyse(shown.summary)
  const body = analyse(shown.body)
  const label = analyse(labels.join('. '))
  const file = analyse(
    shown.files.flatMap(({ name, pages }) => [name, ...pages.map(({ text }) => text)]).join('\n'),
  )
  return {
    titleWords: title.words,
    titleParts: title.parts,
    labelWords: label.words,
    summaryWords: summary.words,
    summaryParts: summary.parts,
    bodyWords: body.words,
    bodyParts: [body.parts, label.parts].join(' ').trim(),
    fileWords: [file.words, file.parts].join(' ').trim(),
  }
}

/** Fields that say nothing to a reader who searches. */
const silentFields = new Set([
  'editorNote',
  'slug',
  'sortKey',
  'url',
  'website',
  'email',
  'contactEmail',
  'visibility',
  '_status',
])

/** Fields whose single words are names, not codes. */
const wordFields = new Set(['area', 'law', 'lawAbbreviation', 'section', 'unit'])

/** The running text. The names of related documents are found by, but not shown as part of it. */
function bodyOf(doc: Source): string {
  return Object.entries(doc)
    .filter(([field, value]) => isSpoken(field) && !isRelated(value))
    .flatMap(([field, value]) =>
      wordFields.has(field) && typeof value === 'string' ? [value] : textsIn(value, 0),
    )
    .join('\n')
}

function isSpoken(field: string): boolean {
  return !silentFields.has(field) && !['summary', 'title', 'name', 'file'].includes(field)
}

/** The names of the documents that this one refers to, wherever in it. */
function relatedNames(doc: Source): string[] {
  return [
    ...new Set(
      Object.entries(doc)
        .filter(([field]) => !silentFields.has(field))
        .flatMap(([, value]) => namesIn(value, 0)),
    ),
  ]
}

function isRichText(value: Record<string, unknown>): boolean {
  return isRecord(value.root) && Array.isArray(value.root.children)
}

/** The sentences in a value: rich text as plain text, and rows of lists. */
function textsIn(value: unknown, depth: number): string[] {
  // A single word is a code (`uvisiteret`, `public`) more often than something a reader would search for.
  if (typeof value === 'string') return /\s/.test(value.trim()) ? [value.trim()] : []
  if (Array.isArray(value)) return value.flatMap((item) => textsIn(item, depth + 1))
  if (!isRecord(value) || depth > 3) return []
  if (isRichText(value))
    return [convertLexicalToPlaintext({ data: value as unknown as SerializedEditorState })]
  // A related document is not part of the text. Joins (`docs`) belong to the documents they lead to.
  if ('createdAt' in value || 'docs' in value || 'slug' in value) return []
  return Object.entries(value)
    .filter(([field]) => !silentFields.has(field) && field !== 'id' && field !== 'key')
    .flatMap(([, inner]) => textsIn(inner, depth + 1))
}
