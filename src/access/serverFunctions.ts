import { type CollectionSlug, createLocalReq, type Payload, type TypedUser } from 'payload'
import { z } from 'zod'
import { isNothing } from '@/rest/fieldValue'
import { askerOf } from './askerOf'
import { mayLock } from './locks'

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
  /** What is planned for. */
  doc: z.object({ relationTo: z.string(), value: id }).nullish(),
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
  const user = await askerOf(payload, headers)
  if (!user || !(await mayEnter(payload, user))) return false
  const { collectionSlug, doc, docID, globalSlug } = asked
  if (globalSlug && !(await mayReadGlobal(payload, user, globalSlug))) return false
  const slugs = [collectionSlug ?? []].flat()
  if (!slugs.every((slug) => Object.hasOwn(payload.collections, slug))) return false
  if (doc && !(await isReadable(payload, user, doc.relationTo, doc.value))) return false
  // Each function reads one of the two names, and all the collections that are named.
  for (const document of [docID, asked.id]) {
    if (isNothing(document)) continue
    for (const slug of slugs) if (!(await isReadable(payload, user, slug, document))) return false
  }
  return true
}

/**
 * The arguments of a call that {@link mayCallServerFunction} lets through, as they are handed on: with the state of a form, Payload
 * also keeps everybody else out of the document, by whoever asks. Only who may change it does.
 */
export async function withoutForeignLock<Args extends Record<string, unknown>>(
  payload: Payload,
  headers: Headers,
  args: Args,
): Promise<Args> {
  if (!args.returnLockStatus) return args
  const user = await askerOf(payload, headers)
  const asked = about.safeParse(args).data
  const req = await createLocalReq(
    { user: user ?? undefined } as Parameters<typeof createLocalReq>[0],
    payload,
  )
  const slug = asked?.collectionSlug
  const isAllowed =
    asked !== undefined &&
    (await mayLock(req, {
      document: typeof slug === 'string' ? { relationTo: slug, value: asked.id } : null,
      globalSlug: asked.globalSlug,
    }))
  return isAllowed ? args : { ...args, returnLockStatus: false }
}

async function mayReadGlobal(payload: Payload, user: TypedUser, slug: string): Promise<boolean> {
  const req = await createLocalReq({ user }, payload)
  const global = payload.globals.config.find((each) => each.slug === slug)
  return Boolean(await global?.access.read({ req }))
}

async function mayEnter(payload: Payload, user: TypedUser): Promise<boolean> {
  const req = await createLocalReq({ user }, payload)
  return Boolean(await payload.collections.users.config.access.admin?.({ req }))
}

async function isReadable(
  payload: Payload,
  user: TypedUser,
  slug: string,
  document: string | number | null | undefined,
): Promise<boolean> {
  if (!Object.hasOwn(payload.collections, slug) || isNothing(document)) return false
  const { totalDocs } = await payload.count({
    collection: slug as CollectionSlug,
    where: { id: { equals: document } },
    trash: true,
    user,
    overrideAccess: false,
    disableErrors: true,
  })
  return totalDocs > 0
}
