import {
  APIError,
  Forbidden,
  JobCancelledError,
  NotFound,
  type Payload,
  type TaskConfig,
  type TypedUser,
} from 'payload'
import { publishDraft, refusalText } from '@/access/publishProblem'
import { isEditor, isStaff } from '@/access/roles'
import { collectionOf, type Plan, planOf } from '@/plans/plan'

export const lostRight = 'Den, der planlagde det, må ikke længere offentliggøre det.'

type PlanJob = { id: string | number; meta?: unknown; waitUntil?: string | null }
type PlanTask = TaskConfig<{ input: object; output: object }>

/**
 * Carries out a plan at its time, in place of Payload's own handler. What was to be taken down is, whatever has become of
 * whoever planned it; what was to be published is only while they may still do it themselves.
 */
export const carryOutPlan: Pick<PlanTask, 'handler' | 'label' | 'retries'> = {
  label: 'Offentliggør eller tag ned til tiden',
  retries: { attempts: 3, backoff: { type: 'fixed', delay: 10_000 } },
  handler: async ({ input, job, req: { payload } }) => {
    const plan = planOf(input)
    if (!plan) throw new JobCancelledError('Planen kan ikke læses.')
    try {
      await (plan.type === 'unpublish' ? takeDown(payload, plan) : publish(payload, plan))
    } catch (error) {
      await keepTime(payload, job)
      // What is wrong with the document, or with who planned it, is so in ten seconds too.
      if (isFinal(error))
        throw new JobCancelledError(error instanceof Forbidden ? lostRight : refusalText(error))
      throw error
    }
    return { output: {} }
  },
}

async function takeDown(payload: Payload, plan: Plan): Promise<void> {
  const { collection, id } = targetOf(payload, plan)
  const found = await payload.db.findOne<{ id: string | number; _status?: string | null }>({
    collection,
    where: { id: { equals: id } },
  })
  if (found?._status !== 'published') return
  const planner = await plannerOf(payload, plan)
  await payload.update({
    collection,
    id,
    data: { _status: 'draft' },
    depth: 0,
    overrideAccess: true,
    // Restored from the trash, it must not be public again.
    trash: true,
    // What has become invalid since it was published comes down all the same.
    unpublishAllLocales: true,
    user: isStaff(planner) ? planner : null,
  })
}

async function publish(payload: Payload, plan: Plan): Promise<void> {
  const { collection, id } = targetOf(payload, plan)
  const user = await plannerOf(payload, plan)
  if (!isEditor(user)) throw new JobCancelledError(lostRight)
  await publishDraft(payload, { collection, id, user })
}

function targetOf(payload: Payload, { doc }: Plan) {
  const collection = collectionOf(payload, doc.relationTo)
  if (!collection) throw new JobCancelledError('Planen er for noget, portalen ikke længere har.')
  return { collection, id: doc.value }
}

/** Who planned it, as the account is now. */
async function plannerOf(payload: Payload, { user }: Plan): Promise<TypedUser | null> {
  if (user?.relationTo !== 'users') return null
  const found = await payload.findByID({
    collection: 'users',
    id: String(user.value),
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
  })
  return found ? { ...found, collection: 'users' } : null
}

function isFinal(error: unknown): error is Error {
  if (error instanceof JobCancelledError || error instanceof Forbidden || error instanceof NotFound)
    return true
  return error instanceof APIError && error.status >= 400 && error.status < 500
}

/** A job that is given up loses the time it was for, which whoever is told of it asks for first. */
async function keepTime(payload: Payload, { id, meta, waitUntil }: PlanJob): Promise<void> {
  const kept = typeof meta === 'object' && meta !== null && !Array.isArray(meta) ? meta : {}
  if ('plannedFor' in kept || !waitUntil) return
  await payload.db.updateOne({
    collection: 'payload-jobs',
    id,
    data: { meta: { ...kept, plannedFor: waitUntil } },
    returning: false,
  })
}
