import { addressFault, keptAddress } from '@/lib/mailAddress'
import type { FieldError } from '@/ui/ErrorSummary'
import type { FormContext } from './formContext'
import { municipalityId } from './formEvent'
import { turnedAway } from './outlook'
import { answersTo } from './questions'
import type { Participant } from './signUp'
import type { Typed } from './typed'
import { lineProblem, nameProblem, plainLine } from './typedText'

/** The names of the form's own fields. */
export const singleFields = ['navn', 'mail', 'kommune', 'arbejdssted', 'stilling']

type Read = { participant: Participant; problems: FieldError[] }

/** When a form is sent, the last seat may be gone to the very same form a moment ago: then it is not said that it is full. */
export type Reading = { isSending: boolean }

/** Reads one person's form. Problems stand in the order of the fields. */
export function readSingle(context: FormContext, typed: Typed, reading: Reading): Read {
  const { member, questions } = context
  const name = plainLine(typed.navn ?? '')
  const workplace = plainLine(typed.arbejdssted ?? '')
  const jobRole = plainLine(typed.stilling ?? '')
  const email = member ? member.email.toLowerCase() : (typed.mail ?? '')
  const { answers, needs, problems } = answersTo(questions, typed)
  return {
    participant: {
      name,
      email: keptAddress(email) ?? '',
      municipality: municipalityId(typed.kommune ?? ''),
      workplace: workplace || null,
      jobRole: jobRole || null,
      answers,
      needs,
    },
    problems: [
      ...at('navn', nameProblem(name)),
      ...at('mail', member ? null : addressFault(email)),
      ...at('kommune', municipalityProblem(context, typed.kommune ?? '', reading)),
      ...at('arbejdssted', lineProblem('Arbejdsstedet', workplace)),
      ...at('stilling', lineProblem('Stillingen', jobRole)),
      ...problems,
    ],
  }
}

/** What is wrong with the choice of municipality; also that there is nothing left for it. */
export function municipalityProblem(
  { municipalities, seating }: Pick<FormContext, 'municipalities' | 'seating'>,
  choice: string,
  { isSending }: Reading,
): string | null {
  if (!municipalities.some(({ value }) => value === choice)) return 'Vælg kommune.'
  if (isSending) return null
  const isTurnedAway = turnedAway(seating, municipalities).some(({ value }) => value === choice)
  return isTurnedAway ? 'Der er ikke flere pladser til deltagere herfra, og der er ingen venteliste.' : null
}

export function at(fieldId: string, message: string | null): FieldError[] {
  return message === null ? [] : [{ fieldId, message }]
}
