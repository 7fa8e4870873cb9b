import { idOf } from '@/access/municipality'
import { readableAddress } from '@/lib/readableAddress'
import type { Event, Registration } from '@/payload-types'
import { attendanceIn } from '@/signup/attendance'
import type { MailCause, MailState, RegistrationReason, RegistrationState } from '@/signup/labels'
import { outsideText } from '@/signup/labels'
import { questionsOf, unanswered, underNewWords } from '@/signup/questions'
import { answersIn, type GivenAnswer } from '@/signup/schema'

/** A mail to a participant, as the desk shows it. */
export type DeskMail = {
  cause: MailCause
  state: MailState
  hasFailed: boolean
  canRetry: boolean
  /** When it was sent, or else when it was owed. */
  at: string
  error: string | null
}

/** A participant as the desk shows them. Plain data: it is sent to the browser. */
export type DeskRow = {
  id: string
  name: string
  email: string
  /** The address as one reads it. */
  readableEmail: string
  /** The municipality's id; `null` for somebody from outside the eleven. */
  municipality: string | null
  municipalityName: string
  workplace: string
  jobRole: string
  state: RegistrationState
  reason: RegistrationReason | null
  /** Place on the waiting list, from 1. */
  place: number | null
  number: number | null
  priority: number
  isExtra: boolean
  isApproved: boolean
  offeredUntil: string | null
  /** Until when the mailed link is to be opened; `null` once it has been, or needn't be. */
  confirmBy: string | null
  /** Others signed up together with them. */
  companions: number
  isAllOrNone: boolean
  bookedBy: string | null
  answers: GivenAnswer[]
  /** Required questions without an answer: asked after they signed up, or added by hand. */
  missing: string[]
  needs: GivenAnswer[]
  note: string
  attendance: string[] | null
  mails: DeskMail[]
  isAnonymous: boolean
  createdAt: string
}

type Surroundings = {
  event: Pick<Event, 'questions'>
  municipalityNames: ReadonlyMap<string, string>
  place: number | null
  companions: number
  mails: DeskMail[]
}

export function toDeskRow(
  registration: Registration,
  { companions, event, mails, municipalityNames, place }: Surroundings,
): DeskRow {
  const municipality = idOf(registration.municipality)
  const questions = questionsOf(event)
  const answers = underNewWords(questions, answersIn(registration.answers))
  const needs = underNewWords(questions, answersIn(registration.needs))
  return {
    id: registration.id,
    name: registration.name,
    email: registration.email,
    readableEmail: readableAddress(registration.email),
    municipality,
    municipalityName: municipality === null ? outsideText : (municipalityNames.get(municipality) ?? 'Ukendt'),
    workplace: registration.workplace ?? '',
    jobRole: registration.jobRole ?? '',
    state: registration.state,
    reason: registration.reason ?? null,
    place,
    number: registration.number ?? null,
    priority: registration.priority ?? 0,
    isExtra: registration.isExtra ?? false,
    isApproved: Boolean(registration.approvedAt),
    offeredUntil: registration.offeredUntil ?? null,
    confirmBy: registration.confirmBy ?? null,
    companions,
    isAllOrNone: registration.isAllOrNone ?? false,
    bookedBy: bookedByOf(registration),
    answers,
    missing: registration.anonymisedAt ? [] : unanswered(questions, [...answers, ...needs]),
    needs,
    note: registration.note ?? '',
    attendance: attendanceIn(registration.attendance),
    mails,
    isAnonymous: Boolean(registration.anonymisedAt),
    createdAt: registration.createdAt,
  }
}

function bookedByOf({ bookedByEmail, bookedByName, email }: Registration): string | null {
  if (bookedByEmail === email) return null
  return (
    [bookedByName, bookedByEmail && `(${readableAddress(bookedByEmail)})`].filter(Boolean).join(' ') || null
  )
}
