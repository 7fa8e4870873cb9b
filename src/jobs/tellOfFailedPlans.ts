import type { Payload } from 'payload'
import { isEditor } from '@/access/roles'
import { env } from '@/env'
import { dateTimeText } from '@/lib/dates'
import { oneLine } from '@/lib/oneLine'
import { type Mail, portalMail } from '@/mail/layout'
import { queued } from '@/mail/queued'
import type { User } from '@/payload-types'
import { failedPlans } from '@/plans/failedPlans'
import type { FailedPlan, PlannedDocument } from '@/plans/plan'
import { faultOf } from '@/signup/mailFault'
import { pauseAfterFault } from '@/signup/mailPatience'
import { isMailbox } from '@/signup/mailRecipients'

/** Writes to the secretariat, and to whoever planned it, once for each plan that came to nothing. */
export async function tellOfFailedPlans(payload: Payload, now = new Date()): Promise<void> {
  for (const { document, plan } of await failedPlans(payload)) {
    if (!isMailDue(plan, now)) continue
    const addresses = await recipientsOf(payload, plan)
    // Somebody may come.
    if (addresses.length === 0) continue
    try {
      await payload.sendEmail(queued({ to: addresses.join(', '), ...failedPlanMail(plan, document) }))
      await note(payload, plan, { toldAt: now.toISOString() })
    } catch (error) {
      const fault = faultOf(error)
      payload.logger.error({ msg: `Sekretariatet kunne ikke få besked om en plan: ${fault.text}` })
      // The next round tries again, as it does all the others.
      if (fault.kind === 'server') return
      await putOff(payload, plan, fault.kind, now)
    }
  }
}

function isMailDue({ meta }: FailedPlan, now: Date): boolean {
  if (meta?.toldAt || meta?.givenUpAt) return false
  return !meta?.tellAfter || new Date(meta.tellAfter) <= now
}

async function putOff(payload: Payload, plan: FailedPlan, kind: 'later' | 'refused', now: Date) {
  const attempts = (plan.meta?.attempts ?? 0) + 1
  const pauseMs = pauseAfterFault(kind, attempts)
  await note(
    payload,
    plan,
    pauseMs === null
      ? { attempts, givenUpAt: now.toISOString() }
      : { attempts, tellAfter: new Date(now.getTime() + pauseMs).toISOString() },
  )
}

async function note(payload: Payload, { id, meta }: FailedPlan, more: FailedPlan['meta']): Promise<void> {
  await payload.db.updateOne({
    collection: 'payload-jobs',
    id,
    data: { meta: { ...meta, ...more } },
    returning: false,
  })
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
