import type { CollectionSlug, Payload } from 'payload'
import { z } from 'zod'

const id = z.union([z.string(), z.number()])

const planSchema = z.object({
  type: z
    .enum(['publish', 'unpublish'])
    .nullish()
    .transform((type) => type ?? 'publish'),
  doc: z.object({ relationTo: z.string(), value: id }),
  /** Who planned it; nobody once they have been erased. Plans from before 3.90 name a bare id, which nobody is known by. */
  user: z.object({ relationTo: z.string(), value: id }).nullish().catch(null),
})

/** That a document is to be published, or taken down, at a time. */
export type Plan = z.infer<typeof planSchema>

/** The row that a plan is, once it has come to nothing. */
export const failedPlan = z.object({
  id,
  input: planSchema.nullable().catch(null),
  error: z.object({ message: z.string() }).nullish().catch(null),
  meta: z
    .object({
      plannedFor: z.string().optional(),
      toldAt: z.string().optional(),
      /** The mail about it was turned down so often, and waits until then, or was given up. */
      attempts: z.number().optional(),
      tellAfter: z.string().optional(),
      givenUpAt: z.string().optional(),
    })
    .loose()
    .nullish()
    .catch(null),
  waitUntil: z.string().nullish().catch(null),
})

export type FailedPlan = z.infer<typeof failedPlan>

/** The plan in a job's input, or `null` when it is none that the portal can carry out. */
export function planOf(input: unknown): Plan | null {
  return planSchema.safeParse(input).data ?? null
}

export type PlannedDocument = { title: string; href: string; status: string | null }

/** The document a plan is for, in the trash too, as staff know it; `null` when it is gone. */
export async function plannedDocument(payload: Payload, { doc }: Plan): Promise<PlannedDocument | null> {
  const slug = collectionOf(payload, doc.relationTo)
  if (!slug) return null
  const found = await payload.db.findOne<Record<string, unknown> & { id: string | number }>({
    collection: slug,
    where: { id: { equals: doc.value } },
  })
  if (!found) return null
  const { admin, labels, versions } = payload.collections[slug].config
  // A draft's newest words stand in its versions, and the row may have none.
  const newest = versions?.drafts ? await newestVersion(payload, slug, found.id) : null
  const name = admin.useAsTitle ?? 'id'
  const title = newest?.[name] || found[name]
  const label = typeof labels.singular === 'string' ? labels.singular : slug
  return {
    title: typeof title === 'string' && title ? title : label,
    href: `/admin/collections/${slug}/${doc.value}`,
    status: typeof found._status === 'string' ? found._status : null,
  }
}

async function newestVersion(
  payload: Payload,
  collection: CollectionSlug,
  id: string | number,
): Promise<Record<string, unknown> | null> {
  const { docs } = await payload.db.findVersions<Record<string, unknown>>({
    collection,
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    limit: 1,
    pagination: false,
  })
  return docs[0]?.version ?? null
}

export function collectionOf(payload: Payload, slug: string): CollectionSlug | null {
  return Object.hasOwn(payload.collections, slug) ? (slug as CollectionSlug) : null
}
