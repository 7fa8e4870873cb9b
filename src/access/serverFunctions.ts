import { type CollectionSlug, createLocalReq, type Payload, type TypedUser } from 'payload'
import { z } from 'zod'

/** What the administration's pages call. The rest of Payload's functions is for what the portal doesn't use. */
const called = new Set([
  'form-state',
  'get-default-layout',
  'get-upcoming-scheduled-publish',
  'render-document',
  'render-document-slots',
  'render-field',
  'render-list',
  'render-widget',
  'schedule-publish',
  'slugify',
  'table-state',
])

const id = z.union([z.string(), z.number()]).nullish()
const about = z.object({
  collectionSlug: z.union([z.string(), z.array(z.string())]).nullish(),
  docID: id,
  globalSlug: z.string().nullish(),
  id,
})

/**
 * Whether somebody may call one of the functions behind the administration's pages: they are reached by a POST to any of those
 * pages, the log-in page too, and some ask nobody themselves. Only those on our own list, only by who may enter the
 * administration, and only about a document that they may read.
 */
export async function mayCallServerFunction(
  payload: Payload,
  headers: Headers,
  { args, name }: { args: unknown; name: unknown },
): Promise<boolean> {
  if (typeof name !== 'string' || !called.has(name)) return false
  const asked = about.safeParse(args ?? {}).data
  if (!asked) return false
  const { user } = await payload.auth({ headers })
  if (!user || !(await mayEnter(payload, user))) return false
  const { collectionSlug, docID, globalSlug } = asked
  if (globalSlug && !payload.globals.config.some(({ slug }) => slug === globalSlug)) return false
  const slugs = [collectionSlug ?? []].flat()
  if (!slugs.every((slug) => Object.hasOwn(payload.collections, slug))) return false
  const document = docID ?? asked.id
  const [slug] = slugs
  return !slug || document === null || document === undefined || document === ''
    ? true
    : isReadable(payload, user, slug as CollectionSlug, document)
}

async function mayEnter(payload: Payload, user: TypedUser): Promise<boolean> {
  const req = await createLocalReq({ user }, payload)
  return Boolean(await payload.collections.users.config.access.admin?.({ req }))
}

async function isReadable(
  payload: Payload,
  user: TypedUser,
  collection: CollectionSlug,
  document: string | number,
): Promise<boolean> {
  const { totalDocs } = await payload.count({
    collection,
    where: { id: { equals: document } },
    trash: true,
    user,
    overrideAccess: false,
    disableErrors: true,
  })
  return totalDocs > 0
}
