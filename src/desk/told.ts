import { groupBy } from '@/lib/groupBy'
import type { SignUpMail } from '@/payload-types'
import type { MailCause } from '@/signup/labels'
import { hasFailed } from '@/signup/outbox'

/** Mails that tell many the same thing, as one. */
export type Announcement = {
  key: string
  cause: MailCause
  /** The organiser's own subject, or what was changed. */
  text: string
  /** When the first was owed. */
  at: string
  sent: number
  waiting: number
  failed: number
}

/** Causes that come anew for each occasion; of the others there is one line for the event. */
const perOccasion = ['aendring', 'aflyst', 'besked']

type Mail = Pick<
  SignUpMail,
  'attempts' | 'cause' | 'createdAt' | 'error' | 'key' | 'message' | 'state' | 'subject'
>

/** What participants have been told, the latest first. */
export function announcementsOf(mails: Mail[]): Announcement[] {
  const groups = groupBy(mails, ({ cause, key }) =>
    perOccasion.includes(cause) ? `${cause}:${key.split(':').slice(2).join(':')}` : cause,
  )
  return [...groups]
    .flatMap(([key, group]) => {
      const [first] = group.sort((a, b) => a.createdAt.localeCompare(b.createdAt))
      if (!first) return []
      return [
        {
          key,
          cause: first.cause,
          text: first.cause === 'besked' ? (first.subject ?? '') : changeTextOf(first),
          at: first.createdAt,
          sent: group.filter(({ state }) => state === 'sendt').length,
          waiting: group.filter(({ state }) => state === 'venter').length,
          failed: group.filter(hasFailed).length,
        },
      ]
    })
    .sort((a, b) => b.at.localeCompare(a.at))
}

function changeTextOf({ cause, message }: Mail): string {
  return cause === 'aendring' ? (message ?? '') : ''
}
