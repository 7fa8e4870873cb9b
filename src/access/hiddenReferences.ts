import type {
  CollectionAfterOperationHook,
  CollectionBeforeOperationHook,
  CollectionBeforeValidateHook,
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
import { isEditor } from './roles'

type Row = Record<string, unknown>
/** Whether a reference to a document may be shown. */
type Judge = (slug: string, id: unknown) => boolean

/**
 * Takes out of what REST and the administration answer the ids of documents the asker may not read: they tell that there is
 * one, and which other documents share it. Who may change the document is given them, or saving it would lose them.
 */
export const leaveOutHidden: CollectionAfterOperationHook = async ({
  collection,
  overrideAccess,
  req,
  result,
}) => {
  if (overrideAccess === true || !isAnswer(req, collection)) return result
  const docs = isRecord(result) && Array.isArray(result.docs) ? result.docs : [result]
  const foreign: Row[] = []
  const own: Row[] = []
  for (const doc of docs) if (isRecord(doc)) (mayChange(req, collection, doc) ? own : foreign).push(doc)
  await takeOut(req, collection.flattenedFields, foreign)
  // What refers to a document isn't saved with it.
  const joins = collection.flattenedFields.filter(({ type }) => type === 'join')
  await takeOut(req, joins, own)
  return result
}

const copying = new WeakSet<PayloadRequest>()

/** Payload says that a document is made as a copy to nobody who sees what it is made of. */
export const noteCopying: CollectionBeforeOperationHook = ({ args, overrideAccess, req }) => {
  if (overrideAccess !== true && 'duplicateFromID' in args && !isNothing(args.duplicateFromID))
    copying.add(req)
  return args
}

/** Takes them out of a copy too, which its maker may change, unless they may change what it is a copy of. */
export const leaveOutOfCopy: CollectionBeforeValidateHook = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  // What else is written with the request is no copy.
  if (copying.delete(req) && data && !mayChange(req, collection, originalDoc))
    await takeOut(req, collection.flattenedFields, [data])
  return data
}

/**
 * Whether it is told to who asks. The portal's pages are shown to everybody and to members, who ask otherwise by REST alone.
 * By a lock's holder the administration knows that it isn't the editor's own; REST tells only who it may.
 */
function isAnswer(req: PayloadRequest, { slug }: Pick<SanitizedCollectionConfig, 'slug'>): boolean {
  return req.payloadAPI === 'REST' || (isEditor(req.user) && slug !== 'payload-locked-documents')
}

async function takeOut(req: PayloadRequest, fields: FlattenedField[], docs: Row[]): Promise<void> {
  const asked = new Map<string, Set<string>>()
  const note: Judge = (slug, id) => {
    asked.set(slug, (asked.get(slug) ?? new Set()).add(String(id)))
    return true
  }
  for (const doc of docs) settle(req, fields, doc, note)
  const shown = new Map<string, Set<string> | 'all'>()
  for (const [slug, ids] of asked) shown.set(slug, await readableOf(req, slug, [...ids]))
  const judge: Judge = (slug, id) => {
    const those = shown.get(slug)
    return those === 'all' || Boolean(those?.has(String(id)))
  }
  for (const doc of docs) settle(req, fields, doc, judge)
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
  if (scope === 'own') {
    const own = municipalityOf(req.user)
    return own !== null && idOf(doc[policyOf(slug).municipality ?? '']) === own
  }
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
        // On SQLite, a list of newest versions joins what nobody has looked at.
        if (typeof field.collection === 'string')
          holder[field.name] = joined(req, field.collection, value, judge)
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

function joined(req: PayloadRequest, slug: string, value: unknown, judge: Judge): unknown {
  if (!isRecord(value) || !Array.isArray(value.docs)) return value
  const docs = value.docs.filter((doc) => stands(req, slug, doc, judge))
  return docs.length < value.docs.length ? { ...value, docs, hasNextPage: false } : value
}

/** A document that was read along has been judged; what it refers to has not. */
function stands(req: PayloadRequest, relationTo: string | string[], value: unknown, judge: Judge): boolean {
  const isPair = typeof relationTo !== 'string' && isRecord(value)
  const slug = isPair ? String(value.relationTo) : String(relationTo)
  const related = isPair ? value.value : value
  // A joined document that went while it was read.
  if (isNothing(related)) return false
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
