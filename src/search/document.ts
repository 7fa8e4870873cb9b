import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import { convertLexicalToPlaintext } from '@payloadcms/richtext-lexical/plaintext'
import { pathOf } from '@/lib/paths'
import type { SearchCollection } from './collections'

/** What the search engine holds of one document. Texts are plain; `municipalities` holds slugs. */
export type SearchDocument = {
  /** `<collection>_<id>`, made of what Meilisearch allows in an id. */
  id: string
  type: SearchCollection
  title: string
  summary: string
  body: string
  municipalities: string[]
  path: string
  updatedAt: string
}

type Source = {
  id: number | string
  slug?: string | null
  updatedAt: string
  summary?: string | null
  municipality?: unknown
  participants?: unknown
  [field: string]: unknown
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

export function searchId(collection: SearchCollection, id: number | string): string {
  return `${collection}_${id}`
}

/**
 * @param doc a document read at depth 1, so that related names can be found too
 */
export function toSearchDocument(collection: SearchCollection, doc: Source): SearchDocument {
  const slug = String(doc.slug ?? doc.id)
  const municipalities =
    collection === 'municipalities' ? [slug] : [doc.municipality, ...asList(doc.participants)].flatMap(slugOf)
  return {
    id: searchId(collection, doc.id),
    type: collection,
    title: titleOf(doc),
    summary: doc.summary ?? '',
    body: bodyOf(doc).slice(0, 20_000),
    municipalities: [...new Set(municipalities)],
    path: pathOf(collection, slug),
    updatedAt: doc.updatedAt,
  }
}

/** Running text first and the names of related documents after it, so that a passage shown to a reader is a sentence. */
function bodyOf(doc: Source): string {
  const fields = Object.entries(doc).filter(
    ([field]) => !silentFields.has(field) && field !== 'summary' && field !== 'title' && field !== 'name',
  )
  const names = fields.filter(([, value]) => isRelated(value))
  const texts = fields.filter(([, value]) => !isRelated(value))
  return [...texts, ...names]
    .flatMap(([field, value]) =>
      wordFields.has(field) && typeof value === 'string' ? [value] : textsIn(value, 0),
    )
    .join('\n')
}

function isRelated(value: unknown): boolean {
  return Array.isArray(value) ? value.some(isRelated) : isRecord(value) && 'slug' in value
}

export function titleOf(doc: Record<string, unknown>): string {
  const title = doc.title ?? doc.name
  return typeof title === 'string' ? title : ''
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function slugOf(value: unknown): string[] {
  return isRecord(value) && typeof value.slug === 'string' ? [value.slug] : []
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isRichText(value: Record<string, unknown>): boolean {
  return isRecord(value.root) && Array.isArray(value.root.children)
}

/** The sentences in a value: rich text as plain text, rows of lists, and the names of related documents. */
function textsIn(value: unknown, depth: number): string[] {
  // A single word is a code (`uvisiteret`, `public`) more often than something a reader would search for.
  if (typeof value === 'string') return /\s/.test(value.trim()) ? [value] : []
  if (Array.isArray(value)) return value.flatMap((item) => textsIn(item, depth + 1))
  if (!isRecord(value) || depth > 3) return []
  if (isRichText(value))
    return [convertLexicalToPlaintext({ data: value as unknown as SerializedEditorState })]
  // A related document: its name is enough. Joins (`docs`) belong to the documents they lead to.
  if ('createdAt' in value || 'docs' in value) return []
  const name = titleOf(value)
  if ('slug' in value) return name ? [name] : []
  return Object.entries(value)
    .filter(([field]) => !silentFields.has(field) && field !== 'id' && field !== 'key')
    .flatMap(([, inner]) => textsIn(inner, depth + 1))
}
