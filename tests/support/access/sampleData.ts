import { randomBytes } from 'node:crypto'
import type { CollectionSlug, FlattenedField, Payload, Where } from 'payload'

export type Document = { id: string | number } & Record<string, unknown>

let serial = 0
let municipalities = 0

/** Data that a collection takes, from its own fields: what is required, and a text that gives it away where it leaks. */
export async function sampleData(
  payload: Payload,
  slug: CollectionSlug,
  canary: string,
): Promise<Record<string, unknown>> {
  serial += 1
  const { flattenedFields } = payload.collections[slug].config
  const required: Record<string, unknown> = {}
  for (const field of flattenedFields) {
    const value = await sampleValue(payload, slug, field)
    if (value !== undefined) required[field.name] = value
  }
  return { ...required, ...special(slug), [canaryField(payload, slug)]: canary }
}

const canaryFields = [
  'law',
  'name',
  'title',
  'note',
  'reason',
  'message',
  'measure',
  'words',
  'subjectId',
  'documentId',
  'alt',
  'quote',
  'event',
]

/** A field of free text that visitors may read, stored in the document itself. */
export function canaryField(payload: Payload, slug: CollectionSlug): string {
  const { flattenedFields } = payload.collections[slug].config
  const isFree = (name: string) =>
    flattenedFields.some(
      (field) =>
        field.name === name &&
        (field.type === 'text' || field.type === 'textarea') &&
        !('virtual' in field && field.virtual),
    )
  const found = canaryFields.find(isFree)
  if (!found) throw new Error(`${slug} har intet felt til en kanariefugl.`)
  return found
}

export async function sampleValue(
  payload: Payload,
  slug: CollectionSlug,
  field: FlattenedField,
): Promise<unknown> {
  if (!('required' in field) || !field.required || ('virtual' in field && field.virtual)) return undefined
  if ('defaultValue' in field && field.defaultValue !== undefined && typeof field.defaultValue !== 'function')
    return undefined
  switch (field.type) {
    case 'text':
    case 'textarea':
      // The portal makes the address itself.
      return field.name === 'slug' && field.unique ? undefined : `Prøve ${randomBytes(6).toString('hex')}`
    case 'email':
      return `${randomBytes(6).toString('hex')}@eksempel.dk`
    case 'number':
      return nextNumber(payload, slug)
    case 'date':
      return '2026-11-03T12:00:00.000Z'
    case 'checkbox':
      return false
    case 'select': {
      const [first] = field.options
      return typeof first === 'string' ? first : first?.value
    }
    case 'relationship':
      if (typeof field.relationTo !== 'string') return undefined
      return isOneOfAPair(payload, slug, field.name)
        ? (await makePublic(payload, field.relationTo)).id
        : (await anyPublic(payload, field.relationTo)).id
    case 'array':
      return undefined
    case 'json':
      return []
    default:
      throw new Error(`${slug}.${field.name}: ingen prøve for ${field.type}`)
  }
}

function special(slug: CollectionSlug): Record<string, unknown> {
  if (slug === 'municipalities') {
    municipalities += 1
    return { kommunekode: String(100 + municipalities), cvr: String(10_000_000 + municipalities) }
  }
  if (slug === 'users') return { password: randomBytes(12).toString('base64url'), role: 'member' }
  // As many as the seats of a municipality's own.
  if (slug === 'events') return { capacity: 99 }
  if (slug === 'login-providers') return { issuer: `https://login-${serial}.eksempel.dk` }
  return {}
}

/** Numbers are unique within a collection, and small. */
async function nextNumber(payload: Payload, slug: CollectionSlug): Promise<number> {
  const { docs } = await payload.db.find<{ id: string; number?: number }>({
    collection: slug,
    limit: 0,
    pagination: false,
    select: { number: true },
  })
  const taken = new Set(docs.map((doc) => doc.number))
  const free = Array.from({ length: 99 }, (_, index) => index + 1).find((number) => !taken.has(number))
  return free ?? 1
}

/** Recommendations are numbered 1 to 99, and a municipality has one position on each: the used ones make way. */
export async function makeRoom(payload: Payload): Promise<void> {
  const { totalDocs } = await payload.count({
    collection: 'recommendations',
    overrideAccess: true,
    trash: true,
  })
  if (totalDocs < 40) return
  for (const collection of ['positions', 'recommendations'] as const) {
    await payload.db.deleteMany({ collection, where: {} })
    await payload.db.deleteVersions({ collection, where: {} })
  }
}

/** A published document to relate to. */
export async function makePublic(payload: Payload, slug: CollectionSlug): Promise<Document> {
  return make(payload, slug, await sampleData(payload, slug, `Offentlig ${randomBytes(6).toString('hex')}`))
}

/** Whether there is one document at most for the related one and something else, so that each takes a new one. */
function isOneOfAPair(payload: Payload, slug: CollectionSlug, field: string): boolean {
  const { indexes } = payload.collections[slug].config
  return indexes.some(({ fields, unique }) => unique && fields[0] === field)
}

const shared = new WeakMap<Payload, Map<CollectionSlug, Document>>()

/** A published document to relate to, whichever: one for all, as long as it is there. */
async function anyPublic(payload: Payload, slug: CollectionSlug): Promise<Document> {
  const known = shared.get(payload) ?? new Map<CollectionSlug, Document>()
  shared.set(payload, known)
  const found = known.get(slug)
  if (found && (await isPublished(payload, slug, found))) return found
  const made = await makePublic(payload, slug)
  known.set(slug, made)
  return made
}

async function isPublished(payload: Payload, collection: CollectionSlug, { id }: Document): Promise<boolean> {
  const itself: Where = { id: { equals: id } }
  const hasDrafts = Boolean(payload.collections[collection].config.versions?.drafts)
  const where: Where = hasDrafts ? { and: [itself, { _status: { equals: 'published' } }] } : itself
  return (await payload.count({ collection, where, overrideAccess: true })).totalDocs > 0
}

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** Creates past every rule of access, as the portal's own code does. */
export async function make(
  payload: Payload,
  slug: CollectionSlug,
  data: Record<string, unknown>,
): Promise<Document> {
  const { config } = payload.collections[slug]
  const hasDrafts = Boolean(config.versions?.drafts)
  const file = config.upload
    ? {
        file: {
          data: pixel,
          mimetype: 'image/png',
          name: `${randomBytes(6).toString('hex')}.png`,
          size: pixel.length,
        },
      }
    : {}
  if (slug === 'audit-entries')
    return (await payload.db.create({ collection: slug, data })) as unknown as Document
  if (slug === 'users') {
    const { password: _, ...row } = data
    const { makeAccount } = await import('../account')
    return (await makeAccount(payload, row)) as unknown as Document
  }
  const created = await payload.create({
    collection: slug,
    data: { ...(hasDrafts ? { _status: 'published' } : {}), ...data },
    context: { skipSearchSync: true },
    overrideAccess: true,
    depth: 0,
    ...file,
  } as never)
  return created as unknown as Document
}
