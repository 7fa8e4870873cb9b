import type { CollectionSlug, Payload, Where } from 'payload'
import type { Feedback } from '@/payload-types'
import { failedPlans } from '@/plans/failedPlans'
import { everyRow } from './everyRow'
import type { PurgeStep } from './purgeStep'
import { cutoff, feedbackDuty } from './rules'

const hour = 60 * 60 * 1000

/** Whole rows that go by their age, and the senders of messages. */
export async function purgeRows(step: PurgeStep) {
  const { days, now, payload, today } = step
  const before = (field: string, limit: Date): Where => ({ [field]: { less_than: limit.toISOString() } })
  const ended: Where = { or: [{ hasError: { equals: true } }, { completedAt: { exists: true } }] }
  // Somebody has yet to do what was planned, and finds it here.
  const open = (await failedPlans(payload)).filter(({ plan }) => plan.input).map(({ plan }) => plan.id)
  const remove = (collection: CollectionSlug, where: Where) => deleteWhere(step, collection, where)
  return {
    ...(await purgeFeedback(step)),
    hændelser: await remove('audit-entries', before('at', cutoff(days.auditDays, today))),
    'forgæves søgninger': await remove(
      'search-misses',
      before('createdAt', cutoff(days.searchMissDays, today)),
    ),
    baggrundsopgaver: await remove('payload-jobs', {
      and: [
        ended,
        before('updatedAt', cutoff(days.jobDays, today)),
        ...(open.length > 0 ? [{ id: { not_in: open } }] : []),
      ],
    }),
    'åbne dokumenter': await remove(
      'payload-locked-documents',
      before('updatedAt', new Date(now.getTime() - 24 * hour)),
    ),
    'visninger uden konto': await removeOrphanedPreferences(step),
    engangsnøgler: await removeExpiredKeys(step),
  }
}

async function deleteWhere(
  { payload, isDryRun }: Pick<PurgeStep, 'payload' | 'isDryRun'>,
  collection: CollectionSlug,
  where: Where,
): Promise<number> {
  const { totalDocs } = await payload.db.count({ collection, where })
  if (!isDryRun && totalDocs > 0) await payload.db.deleteMany({ collection, where })
  return totalDocs
}

async function purgeFeedback({ payload, days, today, isDryRun }: PurgeStep) {
  const counts = { 'afsendere af rettelser': 0, rettelser: 0 }
  for await (const message of everyRow<Feedback>({ payload, collection: 'feedback' })) {
    const duty = feedbackDuty(message, days, today)
    if (duty === 'none') continue
    counts[duty === 'delete' ? 'rettelser' : 'afsendere af rettelser'] += 1
    if (isDryRun) continue
    const where = { id: { equals: message.id } }
    if (duty === 'delete') await payload.db.deleteMany({ collection: 'feedback', where })
    else await forgetSender(payload, message.id)
  }
  return counts
}

async function forgetSender(payload: Payload, id: Feedback['id']): Promise<void> {
  await payload.db.updateOne({ collection: 'feedback', id, data: { senderEmail: null }, returning: false })
}

type Preference = { id: string | number; user?: { value?: unknown } | null }

async function removeOrphanedPreferences({ payload, isDryRun }: PurgeStep): Promise<number> {
  let count = 0
  for await (const preference of everyRow<Preference>({ payload, collection: 'payload-preferences' })) {
    const owner = preference.user?.value
    if (typeof owner === 'string' || typeof owner === 'number') {
      const { totalDocs } = await payload.db.count({
        collection: 'users',
        where: { id: { equals: owner } },
      })
      if (totalDocs > 0) continue
    }
    count += 1
    const where = { id: { equals: preference.id } }
    if (!isDryRun) await payload.db.deleteMany({ collection: 'payload-preferences', where })
  }
  return count
}

type Key = { id: string | number; data?: unknown }

/** A one-time key says itself how long it is good for. */
async function removeExpiredKeys({ payload, now, isDryRun }: PurgeStep): Promise<number> {
  let count = 0
  for await (const { id, data } of everyRow<Key>({ payload, collection: 'payload-kv' })) {
    const expiresAt = typeof data === 'object' && data !== null && 'expiresAt' in data ? data.expiresAt : null
    const expires =
      typeof expiresAt === 'number' || typeof expiresAt === 'string' ? new Date(expiresAt) : null
    if (!expires || expires > now) continue
    count += 1
    if (!isDryRun) await payload.db.deleteMany({ collection: 'payload-kv', where: { id: { equals: id } } })
  }
  return count
}
