import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import { convertLexicalToPlaintext } from '@payloadcms/richtext-lexical/plaintext'
import type { FlattenedField } from 'payload'
import type { SearchCollection } from './collections'
import { isRecord, isRelated, namesIn } from './parts'

type Doc = Record<string, unknown>

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
  'id',
  'key',
  // The hours of a day, and the steps of a flow that lead to each other.
  'from',
  'to',
])

/**
 * Most of an event's fields are for those who take part or arrange it, such as what is asked when one signs up, so the fields
 * that its page says to everybody are listed.
 */
const eventFields = new Set([
  'stateNote',
  'programme',
  'targetGroup',
  'municipalities',
  'place',
  'address',
  'methods',
  'recommendations',
  'initiative',
  'organiser',
  'contactFunction',
  'costSplit',
  'materials',
])

/** The running text. The names of related documents are found by, but not shown as part of it. */
export function bodyOf(collection: SearchCollection, doc: Doc, textFields: ReadonlySet<string>): string {
  return Object.entries(doc)
    .filter(([field, value]) => isSpoken(collection, field) && !isShownApart(field) && !isRelated(value))
    .flatMap(([field, value]) => textsIn(value, { path: field, depth: 0, textFields }))
    .join('\n')
}

/** The names of the documents that this one refers to, wherever in it. */
export function relatedNames(collection: SearchCollection, doc: Doc): string[] {
  const names = Object.entries(doc)
    .filter(([field]) => isSpoken(collection, field))
    .flatMap(([, value]) => namesIn(value, 0))
  return [...new Set(names)]
}

/** The paths of the fields that somebody writes in, those within lists and groups too. */
export function textFieldsOf(fields: FlattenedField[]): Set<string> {
  return new Set(pathsOf(fields))
}

function pathsOf(fields: FlattenedField[]): string[] {
  return fields.flatMap((field) => {
    if (field.type === 'text' || field.type === 'textarea') return [field.name]
    if (!('flattenedFields' in field)) return []
    return pathsOf(field.flattenedFields).map((path) => `${field.name}.${path}`)
  })
}

function isSpoken(collection: SearchCollection, field: string): boolean {
  return collection === 'events' ? eventFields.has(field) : !silentFields.has(field)
}

function isShownApart(field: string): boolean {
  return ['summary', 'title', 'name', 'file'].includes(field)
}

function isRichText(value: Record<string, unknown>): boolean {
  return isRecord(value.root) && Array.isArray(value.root.children)
}

type Place = { path: string; depth: number; textFields: ReadonlySet<string> }

/** The texts in a value: rich text as plain text, and rows of lists. */
function textsIn(value: unknown, place: Place): string[] {
  if (typeof value === 'string') return isText(value.trim(), place) ? [value.trim()] : []
  const depth = place.depth + 1
  if (Array.isArray(value)) return value.flatMap((item) => textsIn(item, { ...place, depth }))
  if (!isRecord(value) || place.depth > 3) return []
  if (isRichText(value))
    return [convertLexicalToPlaintext({ data: value as unknown as SerializedEditorState })]
  // A related document is not part of the text. Joins (`docs`) belong to the documents they lead to.
  if ('createdAt' in value || 'docs' in value || 'slug' in value) return []
  return Object.entries(value)
    .filter(([field]) => !silentFields.has(field))
    .flatMap(([field, inner]) => textsIn(inner, { ...place, path: `${place.path}.${field}`, depth }))
}

/** A single word is a name where somebody wrote it, and a code (`uvisiteret`, `public`) where it was chosen. */
function isText(text: string, { path, textFields }: Place): boolean {
  return /\s/.test(text) || (textFields.has(path) && /\p{L}/u.test(text))
}
