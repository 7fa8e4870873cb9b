import type {
  CollectionAfterOperationHook,
  CollectionSlug,
  FlattenedField,
  PayloadRequest,
  SanitizedCollectionConfig,
} from 'payload'
import { isNothing } from '@/rest/fieldValue'
import { isRecord } from '@/rest/refusal'
import { actorOf, isGoverned } from './collectionAccess'
import { idOf, municipalityOf } from './municipality'
import { policyOf, scopeOf } from './policy'
import { readableAmong, readsAll } from './readableIds'

type Row = Record<string, unknown>
/** Whether a reference to a document may be shown. */
type Judge = (slug: string, id: unknown) => boolean

/**
 * Takes out of what REST answers the ids of documents the asker may not read: they tell that there is one, and which other
 * documents share it. Who may change the document is given them, or saving it would lose them.
 */
export const leaveOutHidden: CollectionAfterOperationHook = async ({
  collection,
  overrideAccess,
  req,
  result,
}) => {
  if (req.payloadAPI !== 'REST' || overrideAccess === true) return result
  const docs = isRecord(result) && Array.isArray(result.docs) ? result.docs : [result]
  const foreign = docs.filter((doc): doc is Row => isRecord(doc) && !mayChange(req, collection, doc))
  const asked = new Map<string, Set<string>>()
  const note: Judge = (slug, id) => {
    asked.set(slug, (asked.get(slug) ?? new Set()).add(String(id)))
    return true
  }
  for (const doc of foreign) settle(req, collection.flattenedFields, doc, note)
  const shown = new Map<string, Set<string> | 'all'>()
  for (const [slug, ids] of asked) shown.set(slug, await readableOf(req, slug, [...ids]))
  const judge: Judge = (slug, id) => {
    const those = shown.get(slug)
    return those === 'all' || Boolean(those?.has(String(id)))
  }
  for (const doc of foreign) settle(req, collection.flattenedFields, doc, judge)
  return result
}

async function readableOf(req: PayloadRequest, slug: string, ids: string[]): Promise<Set<string> | 'all'> {
  return (await readsAll(req, slug)) ? 'all' : readableAmong(req, slug, ids)
}

function mayChange(
  req: PayloadRequest,
  { slug }: Pick<SanitizedCollectionConfig, 'slug'>,
  doc: Row,
): boolean {
  if (!isGoverned(slug)) return true
  const scope = scopeOf(slug, 'update', actorOf(req.user))
  const { municipality } = policyOf(slug)
  if (scope === 'own')
    return Boolean(municipality) && idOf(doc[municipality ?? '']) === municipalityOf(req.user)
  return scope === 'all' || (scope === 'self' && idOf(doc) === idOf(req.user))
}

/** Goes through all references of a document, and of those read along with it, and takes out what the judge does not let stand. */
function settle(req: PayloadRequest, fields: FlattenedField[], holder: Row, judge: Judge): void {
  for (const field of fields) {
    const value = holder[field.name]
    if (value === null || value === undefined) continue
    switch (field.type) {
      case 'relationship':
      case 'upload':
        holder[field.name] = Array.isArray(value)
          ? value.filter((item) => stands(req, field.relationTo, item, judge))
          : stands(req, field.relationTo, value, judge)
            ? value
            : null
        break
      case 'join':
        for (const doc of isRecord(value) && Array.isArray(value.docs) ? value.docs : [])
          if (typeof field.collection === 'string') stands(req, field.collection, doc, judge)
        break
      case 'array':
        for (const row of rowsOf(value)) settle(req, field.flattenedFields, row, judge)
        break
      case 'blocks':
        for (const row of rowsOf(value)) {
          const block = field.blocks.find(({ slug }) => slug === row.blockType)
          settle(req, block?.flattenedFields ?? [], row, judge)
        }
        break
      case 'group':
      case 'tab':
        if (isRecord(value)) settle(req, field.flattenedFields, value, judge)
        break
      case 'richText':
        settleText(req, value, judge)
        break
    }
  }
}

/** A document that was read along has been judged; what it refers to has not. */
function stands(req: PayloadRequest, relationTo: string | string[], value: unknown, judge: Judge): boolean {
  const isPair = typeof relationTo !== 'string' && isRecord(value)
  const slug = isPair ? String(value.relationTo) : String(relationTo)
  const related = isPair ? value.value : value
  if (!isRecord(related)) return judge(slug, related)
  settle(req, req.payload.collections[slug as CollectionSlug]?.config.flattenedFields ?? [], related, judge)
  return true
}

/** Links and pictures in running text name their document as `{ relationTo, value }`. */
function settleText(req: PayloadRequest, value: unknown, judge: Judge): void {
  if (Array.isArray(value)) for (const item of value) settleText(req, item, judge)
  if (!isRecord(value)) return
  if (typeof value.relationTo === 'string' && !isNothing(value.value)) {
    if (!stands(req, value.relationTo, value.value, judge)) value.value = null
    return
  }
  for (const inner of Object.values(value)) settleText(req, inner, judge)
}

function rowsOf(value: unknown): Row[] {
  return Array.isArray(value) ? value.filter(isRecord) : []
}
