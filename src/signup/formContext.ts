import type { Payload } from 'payload'
import type { Event, User } from '@/payload-types'
import { daysText } from '@/privacy/retentionKinds'
import { readRetention } from '@/privacy/settings'
import {
  type MunicipalityChoice,
  municipalityChoices,
  type Place,
  readSeating,
  type Seating,
} from './formEvent'
import { type Question, questionsOf } from './questions'

/** All that a step of a sign-up form is made from. */
export type FormContext = {
  event: Event
  place: Place
  member: Pick<User, 'email' | 'id'> | null
  /** Somebody with an account sends, so no address has to be shown to be theirs. */
  isKnown: boolean
  municipalities: MunicipalityChoice[]
  questions: Question[]
  seating: Seating
  needsNote: string
  /** The same for every sending of the same form, however often it is sent. */
  submission: string
}

type Asked = Pick<FormContext, 'event' | 'isKnown' | 'member' | 'place' | 'submission'>

export async function formContext(payload: Payload, asked: Asked, now: Date): Promise<FormContext> {
  const [municipalities, seating, needsNote] = await Promise.all([
    municipalityChoices(payload, asked.event),
    readSeating(payload, asked.event, now),
    needsNoteOf(payload),
  ])
  return { ...asked, municipalities, seating, needsNote, questions: questionsOf(asked.event) }
}

/** Who sees what somebody needs, and until when. */
export async function needsNoteOf(payload: Payload): Promise<string> {
  const { needsDays } = await readRetention(payload)
  return `Ses kun af arrangøren og slettes ${daysText(needsDays)} efter arrangementet. Skriv kun det, der er brug for.`
}

/** What every step of a form carries along. */
export function carried({ event, place, submission }: FormContext): Record<string, string> {
  return { arrangement: event.slug, sted: place, submission }
}
