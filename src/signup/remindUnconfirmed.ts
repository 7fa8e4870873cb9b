import type { Payload } from 'payload'
import { groupBy } from '@/lib/groupBy'
import type { Registration, SignUpMail } from '@/payload-types'
import { askedHalfway } from './confirmBy'
import { isDecentHour } from './dueRules'
import { mailKey, oweMail, queueSending } from './outbox'
import { concernedStates } from './rules'

/**
 * Asks those once more who have not opened the mailed link when half of the time has gone: each alone, and of a list its
 * sender. Safe to run twice.
 */
export async function remindUnconfirmed(payload: Payload, now: Date): Promise<void> {
  if (!isDecentHour(now)) return
  const { docs } = await payload.db.find<Registration>({
    collection: 'registrations',
    where: {
      and: [
        { confirmBy: { greater_than: now.toISOString() } },
        { state: { in: [...concernedStates] } },
        { anonymisedAt: { exists: false } },
      ],
    },
    pagination: false,
    sort: 'createdAt',
    select: { confirmBy: true, createdAt: true, event: true, group: true },
  })
  const due = firstOfEach(docs.filter((registration) => isHalfway(registration, now))).map(
    (registration) => ({
      event: String(registration.event),
      registration: registration.id,
      cause: 'aabn' as const,
      occasion: askedHalfway(registration.confirmBy ?? ''),
    }),
  )
  if (due.length === 0) return
  const { docs: owed } = await payload.db.find<SignUpMail>({
    collection: 'sign-up-mails',
    where: { key: { in: due.map(mailKey) } },
    pagination: false,
    select: { key: true },
  })
  const known = new Set(owed.map(({ key }) => key))
  const news = due.filter((mail) => !known.has(mailKey(mail)))
  for (const mail of news) await oweMail(payload, mail)
  if (news.length > 0) await queueSending(payload)
}

function isHalfway({ confirmBy, createdAt }: Registration, now: Date): boolean {
  const [from, until] = [createdAt, confirmBy ?? createdAt].map((text) => new Date(text).getTime())
  return now.getTime() >= ((from ?? 0) + (until ?? 0)) / 2
}

/** One of each list. */
function firstOfEach(registrations: Registration[]): Registration[] {
  return [...groupBy(registrations, ({ group, id }) => group ?? id).values()].flatMap(
    ([first]) => first ?? [],
  )
}
