import type { Payload } from 'payload'
import { type FailedPlan, failedPlan, type PlannedDocument, plannedDocument } from './plan'

const readAtOnce = 200

/** `document` is `null` when the plan can't be read. */
export type OpenPlan = { plan: FailedPlan; document: PlannedDocument | null }

/** Plans that came to nothing and have not been done in another way since, the newest first. */
export async function failedPlans(payload: Payload, most = Number.POSITIVE_INFINITY): Promise<OpenPlan[]> {
  const open: OpenPlan[] = []
  for (let page = 1, isMore = true; isMore && open.length < most; page += 1) {
    const { docs, hasNextPage }: { docs: unknown[]; hasNextPage: boolean } = await payload.db.find({
      collection: 'payload-jobs',
      where: { and: [{ taskSlug: { equals: 'schedulePublish' } }, { hasError: { equals: true } }] },
      limit: readAtOnce,
      pagination: true,
      page,
      sort: ['-updatedAt', 'id'],
    })
    const read = await Promise.all(failedPlan.array().parse(docs).map(withDocument(payload)))
    open.push(...read.filter(({ document, plan }) => !isDoneSince(plan, document)))
    isMore = hasNextPage
  }
  return open.slice(0, most)
}

const withDocument = (payload: Payload) => async (plan: FailedPlan) => ({
  plan,
  document: plan.input ? await plannedDocument(payload, plan.input) : null,
})

function isDoneSince({ input }: FailedPlan, document: PlannedDocument | null): boolean {
  if (!input) return false
  const wanted = input.type === 'unpublish' ? 'draft' : 'published'
  return document === null || document.status === wanted
}
