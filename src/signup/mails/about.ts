import type { Event, Registration } from '@/payload-types'

/** What a mail's words are made of: the event and the registration as they are when it is sent. */
export type MailAbout = {
  event: Event
  registration: Pick<
    Registration,
    | 'answers'
    | 'bookedByEmail'
    | 'bookedByName'
    | 'confirmBy'
    | 'email'
    | 'group'
    | 'jobRole'
    | 'name'
    | 'needs'
    | 'offeredUntil'
    | 'reason'
    | 'state'
    | 'workplace'
  >
  municipality: string | null
  /** The organiser's own words, what was changed, or who was signed up. */
  subject: string | null
  message: string | null
  /** Which time, by the mail's key: of a reminder, the date it reminds of. */
  occasion: string | null
  /** Place in line, from 1, for those who wait. */
  place: number | null
  now: Date
  addresses: {
    /** The personal page. Only in mails to the person it belongs to. */
    own: string
    event: string
    /** Where whoever signed others up says that it was they. Only in mails to them. */
    list: string
    /** Where the municipality, or the organiser, answers. */
    approvals: string
  }
}
