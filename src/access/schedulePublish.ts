import {
  type CollectionSlug,
  canAccessAdmin,
  docAccessOperation,
  Forbidden,
  type PayloadRequest,
  type ServerFunction,
} from 'payload'
import { hasScheduledPublishEnabled } from 'payload/shared'
import { z } from 'zod'
import { readInstant, type WrittenInstant } from '@/events/writtenInstant'
import { fullDiskAnswer } from '@/lib/fullDisk'
import { queueOf } from '@/lib/jobQueues'
import { orNoRoom } from '@/lib/orNoRoom'
import { publishProblem } from './publishProblem'

const target = z.object({ relationTo: z.string(), value: z.union([z.string(), z.number()]) })
const request = z.object({
  type: z.enum(['publish', 'unpublish']).optional(),
  doc: target.nullish(),
  deleteID: z.union([z.string(), z.number()]).nullish(),
  date: z.unknown().optional(),
  timezone: z.string().nullish(),
})
const scheduled = z.object({ type: z.enum(['publish', 'unpublish']).optional(), doc: target })

/** How long ago a time may be, for whoever plans for this very minute. */
const graceMs = 60_000

/**
 * The administration's plan for a document. Payload's own lets whoever is in the administration plan for any document and
 * cancel anybody's plan, and leaves a plan for nothing behind each that is cancelled; here both take the right to do it now.
 * For a publication it is asked about again when the time comes. What could not be published as it stands is not planned.
 *
 * @returns `error`, in Danish, when nothing was planned because of the time or the document
 * @throws Forbidden without that right
 */
export const schedulePublish: ServerFunction = (args) =>
  orNoRoom<{ error: string } | { message: string }>(
    args.req.payload,
    () => planAsked(args),
    () => ({ error: fullDiskAnswer }),
  )

async function planAsked(
  args: Parameters<ServerFunction>[0],
): Promise<{ error: string } | { message: string }> {
  const { req } = args
  await canAccessAdmin({ req })
  const parsed = request.safeParse(args)
  if (!parsed.success || args.global) throw new Forbidden(req.t)
  const { date, deleteID, doc, timezone, type } = parsed.data
  if (!doc && !deleteID) throw new Forbidden(req.t)
  if (doc) await assertMayPublish(req, doc, type)
  const when = doc ? whenOf(date) : null
  if (when && 'problem' in when) return { error: when.problem }
  if (doc && type !== 'unpublish') {
    const { relationTo, value } = doc
    const problem = await publishProblem(req.payload, {
      collection: relationTo as CollectionSlug,
      id: value,
      user: req.user,
    })
    if (problem) return { error: `Kladden kan ikke offentliggøres, som den er nu. ${problem}` }
  }
  if (deleteID) {
    const plan = await planOf(req, deleteID)
    await assertMayPublish(req, plan.doc, plan.type)
    await req.payload.delete({
      collection: 'payload-jobs',
      id: deleteID,
      overrideAccess: true,
      req,
    })
  }
  if (doc) {
    const { user } = req
    const input: object = {
      type,
      doc,
      timezone,
      user: user ? { relationTo: user.collection, value: user.id } : undefined,
    }
    await req.payload.jobs.queue({
      task: 'schedulePublish',
      queue: queueOf.schedulePublish,
      input,
      ...(when ? { waitUntil: new Date(when.iso) } : {}),
      req,
    })
  }
  return { message: req.i18n.t('general:success') }
}

function whenOf(date: unknown): WrittenInstant {
  if (!date) return { problem: 'Skriv, hvornår det skal ske.' }
  const read = readInstant(date)
  return 'iso' in read && new Date(read.iso).getTime() < Date.now() - graceMs
    ? { problem: 'Tidspunktet er passeret. Vælg et senere.' }
    : read
}

async function planOf(req: PayloadRequest, id: string | number) {
  const { docs } = await req.payload.find({
    collection: 'payload-jobs',
    where: { and: [{ id: { equals: id } }, { taskSlug: { equals: 'schedulePublish' } }] },
    depth: 0,
    limit: 1,
    overrideAccess: true,
  })
  const plan = scheduled.safeParse(docs[0]?.input)
  if (!plan.success) throw new Forbidden(req.t)
  return plan.data
}

async function assertMayPublish(
  req: PayloadRequest,
  { relationTo, value }: z.infer<typeof target>,
  type: 'publish' | 'unpublish' = 'publish',
): Promise<void> {
  const collection = Object.hasOwn(req.payload.collections, relationTo)
    ? req.payload.collections[relationTo as CollectionSlug]
    : null
  if (!collection || !hasScheduledPublishEnabled(collection.config)) throw new Forbidden(req.t)
  const { update } = await docAccessOperation({
    id: value,
    collection,
    data: { _status: type === 'publish' ? 'published' : 'draft' },
    req,
  })
  if (!update) throw new Forbidden(req.t)
}
