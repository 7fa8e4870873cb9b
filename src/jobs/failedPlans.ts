import type { Payload } from 'payload'
import { isEditor } from '@/access/roles'
import { env } from '@/env'
import { dateTimeText } from '@/lib/dates'
import { oneLine } from '@/lib/oneLine'
import { type Mail, portalMail } from '@/mail/layout'
import { queued } from '@/mail/queued'
import type { User } from '@/payload-types'
import { faultOf } from '@/signup/mailFault'
import { isMailbox } from '@/signup/mailRecipients'
import { type FailedPlan, failedPlan, type PlannedDocument, plannedDocument } from './plan'

const mostRead = 200

/** Plans that came to nothing and have not been done in another way since, the newest first. */
export async function failedPlans(
  payload: Payload,
): Promise<{ plan: FailedPlan; document: PlannedDocument | null }[]> {
  const { docs } = await payload.db.find({
    collection: 'payload-jobs',
    where: { and: [{ taskSlug: { equals: 'schedulePublish' } }, { hasError: { equals: true } }] },
    limit: mostRead,
    pagination: false,
    sort: '-updatedAt',
  })
  const open = await Promise.all(
    failedPlan
      .array()
      .parse(docs)
      .map(async (plan) => ({
        plan,
        document: plan.input ? await plannedDocument(payload, plan.input) : null,
      })),
  )
  return open.filter(({ document, plan }) => !isDoneSince(plan, document))
}

function isDoneSince({ input }: FailedPlan, document: PlannedDocument | null): boolean {
  if (!input) return false
  const wanted = input.type === 'unpublish' ? 'draft' : 'published'
  return document === null || document.status === wanted
}

/** Writes to the secretariat, and to whoever planned it, once for each plan that came to nothing. */
export async function tellOfFailedPlans(payload: Payload): Promise<void> {
  const untold = (await failedPlans(payload)).filter(({ plan }) => !plan.meta?.toldAt)
  for (const { document, plan } of untold) {
    const addresses = await recipientsOf(payload, plan)
    if (addresses.length > 0) {
      try {
        await payload.sendEmail(queued({ to: addresses.join(', '), ...failedPlanMail(plan, document) }))
      } catch (error) {
        const fault = faultOf(error)
        payload.logger.error({ msg: `Sekretariatet kunne ikke få besked om en plan: ${fault.text}` })
        // The next round tries again; a mailbox that doesn't exist would be tried for ever.
        if (fault.kind !== 'refused') return
      }
    }
    await payload.db.updateOne({
      collection: 'payload-jobs',
      id: plan.id,
      data: { meta: { ...plan.meta, toldAt: new Date().toISOString() } },
      returning: false,
    })
  }
}

async function recipientsOf(payload: Payload, { input }: FailedPlan): Promise<string[]> {
  const { docs } = await payload.db.find<User>({
    collection: 'users',
    where: {
      or: [
        { role: { in: ['secretariat', 'administrator'] } },
        ...(input?.user ? [{ id: { equals: input.user.value } }] : []),
      ],
    },
    pagination: false,
    select: { email: true, isDeactivated: true, role: true },
  })
  const working = docs.filter(isEditor)
  const secretariat = working.filter(({ role }) => role === 'secretariat')
  // Where there is no secretariat, somebody must hear of it all the same.
  const staff = secretariat.length > 0 ? secretariat : working.filter(({ role }) => role === 'administrator')
  const planner = working.filter(({ id }) => String(id) === String(input?.user?.value))
  return [...new Set([...staff, ...planner].map(({ email }) => email))].filter(isMailbox)
}

function failedPlanMail(
  { error, input, meta, waitUntil }: FailedPlan,
  document: PlannedDocument | null,
): Mail {
  const title = oneLine(document?.title ?? 'et dokument', 120)
  const plannedFor = meta?.plannedFor ?? waitUntil
  const what = input?.type === 'unpublish' ? 'tages ned' : 'offentliggøres'
  const state = input?.type === 'unpublish' ? 'Det er stadig offentligt.' : 'Det er ikke offentligt.'
  return portalMail({
    subject: oneLine(`Planen blev ikke til noget: ${title}`),
    paragraphs: [
      `«${title}» skulle ${what}${plannedFor ? ` ${dateTimeText(plannedFor)}` : ''}, men det lykkedes ikke. ${state}`,
      ...(error ? [oneLine(error.message, 300)] : []),
      'Gør det selv, eller læg en ny plan. Indtil da står det på overblikket i administrationen.',
    ],
    ...(document ? { link: { words: 'Åbn dokumentet', address: `${env.portalUrl}${document.href}` } } : {}),
  })
}
