import type { Payload, TypedUser, Where } from 'payload'
import { isGoverned, writableBy } from '@/access/collectionAccess'
import { failedPlans } from '@/plans/failedPlans'
import { plannedDocument, planOf } from '@/plans/plan'

export type WaitingItem = { title: string; href: string; detail: string }

type Row = { id: number | string; updatedAt: string; _status?: string | null; title?: string; name?: string }

const shown = 8

type Reading = { payload: Payload; user: TypedUser; at: (instant: string) => string }

/** The collections with drafts that the user writes in, and which documents there. */
function draftCollections({ payload, user }: Reading) {
  return payload.config.collections.flatMap((collection) => {
    const { slug, versions } = collection
    if (!versions?.drafts || !isGoverned(slug)) return []
    const writable = writableBy(slug, user)
    return writable ? [{ collection, slug, writable }] : []
  })
}

/** Documents whose newest version is a draft, newest first. */
export function listDrafts(reading: Reading): Promise<WaitingItem[]> {
  return listNewest(reading, { _status: { equals: 'draft' } })
}

/** Documents changed last, drafts or not. */
export function listChanged(reading: Reading): Promise<WaitingItem[]> {
  return listNewest(reading, {})
}

async function listNewest(reading: Reading, where: Where): Promise<WaitingItem[]> {
  const { at, payload, user } = reading
  const found = await Promise.all(
    draftCollections(reading).map(async ({ collection, slug, writable }) => {
      const { docs } = await payload.find({
        collection: slug,
        depth: 0,
        draft: true,
        limit: shown,
        overrideAccess: false,
        sort: '-updatedAt',
        user,
        where: { and: [where, writable] },
      })
      return docs.map((doc) => itemFrom(collection, doc, at))
    }),
  )
  return newest(found.flat())
}

/** Publications and withdrawals that wait for their time, soonest first. */
export async function listScheduled({ payload, user, at }: Reading): Promise<WaitingItem[]> {
  const { docs } = await payload.find({
    collection: 'payload-jobs',
    depth: 0,
    limit: shown,
    overrideAccess: false,
    sort: 'waitUntil',
    user,
    where: {
      and: [
        { taskSlug: { equals: 'schedulePublish' } },
        { completedAt: { exists: false } },
        { hasError: { not_equals: true } },
      ],
    },
  })
  return Promise.all(
    docs.map(async (job) => {
      const plan = planOf(job.input)
      const document = plan ? await plannedDocument(payload, plan) : null
      const what = plan?.type === 'unpublish' ? 'Afpubliceres' : 'Udgives'
      const when = job.waitUntil ? at(job.waitUntil) : 'nu'
      return {
        title: `${what} ${when}`,
        href: document?.href ?? `/admin/collections/payload-jobs/${job.id}`,
        detail: [labelOf(payload, plan?.doc.relationTo ?? ''), document?.title].filter(Boolean).join(': '),
      }
    }),
  )
}

/** Plans that came to nothing, until somebody has done what was planned. For those who may read the jobs. */
export async function listFailedPlans({
  at,
  payload,
}: Pick<Reading, 'at' | 'payload'>): Promise<WaitingItem[]> {
  const failed = await failedPlans(payload, shown)
  return failed.map(({ document, plan }) => {
    const what = plan.input?.type === 'unpublish' ? 'Skulle tages ned' : 'Skulle offentliggøres'
    const plannedFor = plan.meta?.plannedFor ?? plan.waitUntil
    return {
      title: document?.title ?? 'En plan',
      href: document?.href ?? `/admin/collections/payload-jobs/${plan.id}`,
      detail: [`${what}${plannedFor ? ` ${at(plannedFor)}` : ''}.`, plan.error?.message]
        .filter(Boolean)
        .join(' '),
    }
  })
}

type Collection = Payload['config']['collections'][number]
type Dated = WaitingItem & { updatedAt: string }

function itemFrom(collection: Collection, doc: object, since: (updatedAt: string) => string): Dated {
  const row = doc as Row
  const label = collection.labels.singular
  return {
    title: row.title ?? row.name ?? `${typeof label === 'string' ? label : collection.slug} ${row.id}`,
    href: `/admin/collections/${collection.slug}/${row.id}`,
    detail: since(row.updatedAt),
    updatedAt: row.updatedAt,
  }
}

function newest(items: Dated[]): WaitingItem[] {
  return items.sort((a, b) => b.updatedAt.localeCompare(a.updatedAt)).slice(0, shown)
}

function labelOf(payload: Payload, slug: string): string {
  const label = payload.config.collections.find((collection) => collection.slug === slug)?.labels.singular
  return typeof label === 'string' ? label : ''
}
