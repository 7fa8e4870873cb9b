import ICAL from 'ical.js'
import PostalMime, { type Email } from 'postal-mime'
import type { ReceivedMail } from './mailServer'

export type ParsedEvent = {
  method: string
  uid: string
  sequence: number
  status: string
  startsAt: Date
  endsAt: Date
  summary: string
  location: string
  description: string
  /** As they stand in the file: an instant ends in `Z`. */
  written: string[]
  organizer: string | null
  attendee: { address: string; name: string } | null
}

/** A mail as another program reads it: nothing here is ours. */
export async function parseMail({ raw }: Pick<ReceivedMail, 'raw'>): Promise<Email> {
  return PostalMime.parse(raw, { attachmentEncoding: 'utf8' })
}

/** The calendar parts of a mail: what a mail program acts on by itself first, then the files beside it. */
export function calendarsIn(mail: Email): { mimeType: string; method: string | undefined; text: string }[] {
  return mail.attachments
    .filter(({ mimeType }) => mimeType === 'text/calendar' || mimeType === 'application/ics')
    .map(({ content, method, mimeType }) => ({ mimeType, method, text: String(content) }))
}

/** The events of a calendar file, which must be a whole and valid one. */
export function parseCalendar(text: string): ParsedEvent[] {
  const root = new ICAL.Component(ICAL.parse(text))
  const method = String(root.getFirstPropertyValue('method'))
  return root.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    const attendee = component.getFirstProperty('attendee')
    const organizer = component.getFirstPropertyValue('organizer')
    return {
      method,
      uid: event.uid,
      sequence: event.sequence,
      status: String(component.getFirstPropertyValue('status')),
      startsAt: event.startDate.toJSDate(),
      endsAt: event.endDate.toJSDate(),
      summary: event.summary,
      location: event.location ?? '',
      description: event.description ?? '',
      written: ['dtstart', 'dtend', 'dtstamp'].map((name) =>
        String(component.getFirstProperty(name)?.toICALString()),
      ),
      organizer: organizer === null ? null : String(organizer),
      attendee: attendee
        ? {
            address: String(attendee.getFirstValue()).replace(/^mailto:/i, ''),
            name: String(attendee.getParameter('cn')),
          }
        : null,
    }
  })
}
