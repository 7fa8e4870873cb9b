import type { Payload } from 'payload'
import { idOf } from '@/access/municipality'
import { portalName } from '@/content/metadata'
import { dayText } from '@/events/eventDates'
import { dateText } from '@/lib/dates'
import type { Event } from '@/payload-types'
import { dayKey } from '@/signup/attendance'

/** What a certificate says. */
export type CertificateFacts = {
  name: string
  title: string
  days: string[]
  hours: string | null
  organiser: string
  text: string
  /** The last day that was attended. */
  date: string | null
}

type Participant = { name: string; attendance: string[] | null }
type Held = Pick<Event, 'certificateText' | 'days' | 'organiser' | 'title'>

/** The days that somebody was there, and no others. */
export async function certificateFacts(
  payload: Payload,
  event: Held,
  { attendance, name }: Participant,
): Promise<CertificateFacts> {
  const sessions = [...(event.days ?? [])].sort((a, b) => a.startsAt.localeCompare(b.startsAt))
  const attended = sessions.filter(({ startsAt }) => attendance?.includes(dayKey(startsAt)))
  // The event's days have been changed since: those it has now are the best there is to say.
  const days = attended.length > 0 ? attended : sessions
  const last = days.at(-1)
  return {
    name,
    title: event.title,
    days: days.map(dayText),
    hours: hoursText(days),
    organiser: (await organiserName(payload, event)) ?? portalName,
    text: event.certificateText ?? '',
    date: last ? dateText(last.startsAt) : null,
  }
}

/** `6,5 timer` */
export function hoursText(days: { startsAt: string; endsAt: string }[]): string | null {
  const ms = days.reduce((sum, { endsAt, startsAt }) => sum + Date.parse(endsAt) - Date.parse(startsAt), 0)
  if (!(ms > 0)) return null
  const hours = Math.round(ms / 360_000) / 10
  return `${hours.toLocaleString('da-DK')} ${hours === 1 ? 'time' : 'timer'}`
}

/** The name of an organisation that everybody may see; a certificate leaves the house. */
async function organiserName(payload: Payload, { organiser }: Pick<Event, 'organiser'>) {
  const id = idOf(organiser)
  if (id === null) return null
  const { docs } = await payload.find({
    collection: 'organisations',
    where: { and: [{ id: { equals: id } }, { _status: { equals: 'published' } }] },
    depth: 0,
    limit: 1,
    overrideAccess: true,
    pagination: false,
  })
  return docs[0]?.name ?? null
}
