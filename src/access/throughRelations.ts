import {
  APIError,
  buildVersionCollectionFields,
  type CollectionBeforeOperationHook,
  type CollectionSlug,
  type FlattenedField,
  type FlattenedJoinField,
  type PayloadRequest,
  QueryError,
  type RelationshipField,
  type SanitizedCollectionConfig,
  type UploadField,
  type Where,
} from 'payload'
import { isNothing } from '@/rest/fieldValue'
import { isRecord } from '@/rest/refusal'
import { lookingUp, readable, readsAll } from './readableIds'
import { isStaff } from './roles'

type Asked = { where?: unknown; sort?: unknown; joins?: unknown; field?: unknown }
type Condition = Record<string, unknown>

/** Where a path leaves a document: the field that refers to others, whether to several, its path, and what is asked of those. */
type Step = {
  field: RelationshipField | UploadField | FlattenedJoinField
  isMany: boolean
  path: string
  rest: string[]
}

/**
 * Lets nobody learn from a filter or an order what a document says, or that it exists, that they may not read: what is asked
 * about related documents is asked of those they may read, as if there were no others. Payload sees to it for some filters
 * of some operations; it comes last of the hooks, so that every door passes it. The portal's own rules come after it.
 *
 * @throws APIError in Danish for what cannot be answered so, QueryError for a path that leads nowhere
 */
export const askWithinReach: CollectionBeforeOperationHook = async ({
  args,
  collection,
  overrideAccess,
  req: asker,
}) => {
  if (overrideAccess === true) return args
  const req = lookingUp(asker)
  const asked: typeof args & Asked = { ...args }
  if (isRecord(asked.where)) asked.where = await whereWithinReach(req, collection, asked.where)
  if (asked.sort) asked.sort = await sortWithinReach(req, collection, asked.sort)
  if (isRecord(asked.joins)) asked.joins = await joinsWithinReach(req, collection, asked.joins)
  if (typeof asked.field === 'string' && !(await isOrderKnown(req, collection, asked.field)))
    throw new QueryError([{ path: asked.field }])
  return asked
}

/** The same filter, asked of what the asker may read. */
async function whereWithinReach(
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  where: Condition,
): Promise<Where> {
  const kept: Condition = {}
  const and: Where[] = []
  for (const [name, condition] of Object.entries(where)) {
    if (/^(and|or)$/i.test(name) && Array.isArray(condition)) {
      kept[name] = await Promise.all(
        condition.map((part) => (isRecord(part) ? whereWithinReach(req, collection, part) : part)),
      )
      continue
    }
    if (!isRecord(condition)) {
      kept[name] = condition
      continue
    }
    for (const [operator, value] of Object.entries(condition)) {
      if (asksOfText(fieldsOf(req, collection), name.split('.'), operator) && !isStaff(req.user))
        throw unanswerable(name)
      const step = stepOf(req, collection, name)
      const instead = step ? await conditionWithinReach(req, collection, step, operator, value) : null
      if (instead) and.push(instead)
      else kept[name] = { ...(isRecord(kept[name]) ? kept[name] : {}), [operator]: value }
    }
  }
  if (and.length === 0) return kept as Where
  const also = Object.keys(kept).length > 0 ? [kept as Where] : []
  return { and: [...also, ...and] }
}

/** Whether a condition looks into running text as it is stored, with the ids of what it links to. */
function asksOfText(fields: FlattenedField[], [name, ...rest]: string[], operator: string): boolean {
  const field = fields.find((candidate) => candidate.name === name)
  if (field?.type === 'richText') return operator !== 'exists' || rest.length > 0
  if (field?.type === 'blocks')
    return field.blocks.some(({ flattenedFields }) => asksOfText(flattenedFields, rest, operator))
  return (
    field !== undefined && 'flattenedFields' in field && asksOfText(field.flattenedFields, rest, operator)
  )
}

/** A condition on related documents as one on the documents that refer to them; `null` where it may stand as it is. */
async function conditionWithinReach(
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  step: Step,
  operator: string,
  value: unknown,
): Promise<Where | null> {
  const target = targetOf(step.field)
  // A reference that goes anywhere is compared with what the asker names; the rows that have one are the asker's own or staff's.
  if (!target) return null
  const asks = step.rest.join('.')
  if (operator === 'contains' && isRecord(value)) return referringTo(req, step, target, value as Where)
  const isOpen = await readsAll(req, target)
  if (!asksOfId(step.rest)) {
    const deeper = stepOf(req, req.payload.collections[target].config, asks)
    if (isOpen && (!deeper || asksOfId(deeper.rest))) return null
    return referringTo(req, step, target, { [asks]: { [operator]: value } } as Where)
  }
  if (isOpen || isParent(collection, step)) return null
  const ids = (typeof value === 'string' ? value.split(',') : [value].flat()).filter((id) => !isNothing(id))
  const isNegated = operator === 'not_equals' || operator === 'not_in'
  if (operator === 'exists' || ids.length === 0) {
    const isWanted = operator === 'exists' ? String(value) === 'true' : isNegated
    return isWanted ? referringTo(req, step, target, {}) : notReferringTo(req, collection, step, target, {})
  }
  const asked: Where = { id: { in: ids } }
  if (isNegated) return notReferringTo(req, collection, step, target, asked)
  if (!['equals', 'in', 'contains'].includes(operator)) throw unanswerable(step.path)
  return referringTo(req, step, target, asked)
}

/** The documents whose field refers to readable documents of which something is true. */
async function referringTo(
  req: PayloadRequest,
  { field, path }: Step,
  target: CollectionSlug,
  where: Where,
): Promise<Where> {
  if (field.type === 'join') {
    const on = field.on.split('.')
    const holders = (await readable(req, target, where, on[0])).flatMap((doc) => valuesAt(doc, on))
    return among('id', [...new Set(holders)])
  }
  return among(
    path,
    (await readable(req, target, where)).map(({ id }) => id),
  )
}

/** All the other documents. */
async function notReferringTo(
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  step: Step,
  target: CollectionSlug,
  where: Where,
): Promise<Where> {
  const { field, isMany, path } = step
  if (field.type !== 'join' && !isMany) {
    const ids = (await readable(req, target, where)).map(({ id }) => id)
    return { or: [{ [path]: { exists: false } }, { [path]: { not_in: ids } }] }
  }
  // Of several references one may be another while the next is not, so the documents are named. The id of a version is not theirs.
  if (path.startsWith('version.')) throw unanswerable(path)
  const those = await readable(req, collection.slug, await referringTo(req, step, target, where))
  return { id: { not_in: those.map(({ id }) => id) } }
}

function among(path: string, ids: unknown[]): Where {
  return ids.length > 0 ? { [path]: { in: ids } } : { id: { exists: false } }
}

/** A version's own document, which whoever may see the version knows. */
function isParent({ flattenedFields }: SanitizedCollectionConfig, { path }: Step): boolean {
  return path === 'parent' && !flattenedFields.some(({ name }) => name === path)
}

/** Without the sortings whose order depends on documents the asker may not read. REST is told; a list falls back on its own order. */
async function sortWithinReach(
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  sort: unknown,
): Promise<string[] | undefined> {
  const names = [sort].flat().flatMap((name) => (typeof name === 'string' ? name.split(',') : []))
  const kept: string[] = []
  for (const name of names) {
    const path = name.trim().replace(/^-/, '')
    if (await isOrderKnown(req, collection, path)) kept.push(name)
    else if (req.payloadAPI === 'REST') throw unanswerable(path)
  }
  return kept.length > 0 ? kept : undefined
}

async function isOrderKnown(
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  path: string,
): Promise<boolean> {
  if (!(await isShown(req, fieldsOf(req, collection), path.split('.')))) return false
  const step = stepOf(req, collection, path)
  const target = step ? targetOf(step.field) : null
  if (!step || !target) return true
  if (!(await readsAll(req, target))) return false
  return asksOfId(step.rest) || isOrderKnown(req, req.payload.collections[target].config, step.rest.join('.'))
}

/** Whether the asker is shown what a path leads through in a document, which could otherwise be read from the order. */
async function isShown(
  req: PayloadRequest,
  fields: FlattenedField[],
  [name, ...rest]: string[],
): Promise<boolean> {
  for (const field of fields.filter((candidate) => candidate.name === name)) {
    if ('hidden' in field && field.hidden) return false
    if ('access' in field && field.access?.read && !(await field.access.read({ req }))) return false
    if (rest.length > 0 && !(await isShown(req, fieldsIn(field), rest))) return false
  }
  return true
}

/** The fields that lie in another of the same document. */
function fieldsIn(field: FlattenedField): FlattenedField[] {
  if (field.type === 'blocks') return field.blocks.flatMap(({ flattenedFields }) => flattenedFields)
  return 'flattenedFields' in field ? field.flattenedFields : []
}

async function joinsWithinReach(
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  joins: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const asked: Record<string, unknown> = {}
  for (const [path, join] of Object.entries(joins)) {
    const field = stepOf(req, collection, path)?.field
    const target = field ? targetOf(field) : null
    asked[path] = join
    if (!target || !isRecord(join)) continue
    const { config } = req.payload.collections[target]
    asked[path] = {
      ...join,
      ...(isRecord(join.where) ? { where: await whereWithinReach(req, config, join.where) } : {}),
      ...(join.sort ? { sort: (await sortWithinReach(req, config, join.sort))?.join(',') } : {}),
    }
  }
  return asked
}

/** The first reference on a path, or `null` when it stays in the document. */
function stepOf(req: PayloadRequest, collection: SanitizedCollectionConfig, asked: string): Step | null {
  const names = asked.split('.')
  let within = fieldsOf(req, collection)
  let isInRows = false
  for (const [index, name] of names.entries()) {
    if (index === names.length - 1 && (name === 'id' || name === '_id')) return null
    const field = within.find((candidate) => candidate.name === name)
    if (!field) throw new QueryError([{ path: asked }])
    const rest = names.slice(index + 1)
    if ('virtual' in field && typeof field.virtual === 'string')
      return stepOf(req, collection, [...names.slice(0, index), field.virtual, ...rest].join('.'))
    switch (field.type) {
      case 'relationship':
      case 'upload':
      case 'join':
        return {
          field,
          isMany: isInRows || (field.type !== 'join' && Boolean(field.hasMany)),
          path: names.slice(0, index + 1).join('.'),
          rest,
        }
      case 'array':
        isInRows = true
        within = field.flattenedFields
        break
      case 'group':
      case 'tab':
        within = field.flattenedFields
        break
      case 'blocks':
        isInRows = true
        within = field.blocks.flatMap(({ flattenedFields }) => flattenedFields)
        break
      default:
        return null
    }
  }
  return null
}

const versionFields = new WeakMap<SanitizedCollectionConfig, FlattenedField[]>()

/** A collection's fields, and those of its versions, which the same hook is asked about. */
function fieldsOf(req: PayloadRequest, collection: SanitizedCollectionConfig): FlattenedField[] {
  if (!collection.versions) return collection.flattenedFields
  const known = versionFields.get(collection)
  if (known) return known
  const ofVersions = buildVersionCollectionFields(req.payload.config, collection, true)
  const fields = [...collection.flattenedFields, ...ofVersions]
  versionFields.set(collection, fields)
  return fields
}

/** The collection a field refers to, or `null` where there are several. */
function targetOf(field: Step['field']): CollectionSlug | null {
  const target = field.type === 'join' ? field.collection : field.relationTo
  return typeof target === 'string' ? (target as CollectionSlug) : null
}

function asksOfId(rest: string[]): boolean {
  return rest.length === 0 || (rest.length === 1 && (rest[0] === 'id' || rest[0] === '_id'))
}

function valuesAt(value: unknown, [name, ...rest]: string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, name ? [name, ...rest] : []))
  if (name === undefined) return isNothing(value) ? [] : [value]
  return isRecord(value) ? valuesAt(value[name], rest) : []
}

function unanswerable(path: string): APIError {
  const name = path.replace(/[^\w.]/g, '').slice(0, 60)
  return new APIError(`Der kan ikke spørges sådan på «${name}».`, 400, null, true)
}
