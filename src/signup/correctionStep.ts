import type { Payload } from 'payload'
import type { FieldError } from '@/ui/ErrorSummary'
import type { Correction } from './correct'
import { needsNoteOf } from './formContext'
import type { Own } from './ownRegistration'
import { answersTo, questionParts, questionsOf, typedAnswers, unshown } from './questions'
import { answersIn } from './schema'
import { at } from './singleForm'
import { type Step, stepOf } from './steps'
import type { Typed } from './typed'
import { lengthProblem, nameProblem, plainLine } from './typedText'

/** The form's fields as they stand in the registration. */
export function typedFromRegistration({ event, registration }: Own): Typed {
  const { answers, jobRole, name, needs, workplace } = registration
  const given = [...answersIn(answers), ...answersIn(needs)]
  return {
    navn: name,
    arbejdssted: workplace ?? '',
    stilling: jobRole ?? '',
    ...typedAnswers(questionsOf(event), given),
  }
}

/** The names of the fields of somebody's own form. */
export function correctionFields({ event }: Own): string[] {
  return ['navn', 'arbejdssted', 'stilling', ...questionsOf(event).map(({ field }) => field)]
}

export function readCorrection(
  { event, registration }: Own,
  typed: Typed,
): { correction: Correction; problems: FieldError[] } {
  const name = plainLine(typed.navn ?? '')
  const workplace = plainLine(typed.arbejdssted ?? '')
  const jobRole = plainLine(typed.stilling ?? '')
  const questions = questionsOf(event)
  const { answers, needs, problems } = answersTo(questions, typed)
  return {
    correction: {
      name,
      workplace: workplace || null,
      jobRole: jobRole || null,
      // What the form does not show stays.
      answers: [...unshown(questions, answersIn(registration.answers)), ...answers],
      needs: [...unshown(questions, answersIn(registration.needs)), ...needs],
    },
    problems: [
      ...at('navn', nameProblem(name)),
      ...at('arbejdssted', lengthProblem('Arbejdsstedet', workplace)),
      ...at('stilling', lengthProblem('Stillingen', jobRole)),
      ...problems,
    ],
  }
}

/** Everything one may change oneself. Address and municipality decide whose seat it is, so those are the organiser's. */
export async function correctionStep(
  payload: Payload,
  own: Own,
  typed: Typed,
  errors: FieldError[] = [],
): Promise<Step> {
  const errorOf = (field: string) => errors.find(({ fieldId }) => fieldId === field)?.message ?? null
  const field = (name: string, label: string) => ({
    kind: 'text' as const,
    name,
    label,
    value: typed[name] ?? '',
    error: errorOf(name),
  })
  return stepOf({
    heading: 'Dine svar',
    errors,
    hidden: { token: own.token },
    parts: [
      {
        id: 'deltager',
        heading: 'Om dig',
        lead: 'Skal mailadressen eller kommunen ændres, så skriv til arrangøren.',
        fields: [
          { ...field('navn', 'Navn'), autoComplete: 'name' },
          { ...field('arbejdssted', 'Arbejdssted'), optional: true, autoComplete: 'organization' },
          { ...field('stilling', 'Stilling'), optional: true, autoComplete: 'organization-title' },
        ],
      },
      ...questionParts(questionsOf(own.event), { typed, errorOf, needsNote: await needsNoteOf(payload) }),
    ],
    buttons: [{ label: 'Gem svarene', value: 'gem', variant: 'primary' }],
  })
}
