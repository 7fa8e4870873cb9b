import type { Payload } from 'payload'
import type { FieldError } from '@/ui/ErrorSummary'
import type { Correction } from './correct'
import { needsNoteOf } from './formContext'
import type { Own } from './ownRegistration'
import {
  answersTo,
  fitsInLine,
  isAnswerTo,
  type Question,
  questionParts,
  questionsOf,
  typedAnswers,
  unshown,
} from './questions'
import { answersIn, type GivenAnswer } from './schema'
import { at } from './singleForm'
import { type Step, stepOf } from './steps'
import { type Typed, typedFrom } from './typed'
import { lineProblem, nameProblem, plainLine } from './typedText'

/** The form's fields as they stand in the registration. */
export function typedFromRegistration(own: Own): Typed {
  const { jobRole, name, workplace } = own.registration
  return {
    navn: name,
    arbejdssted: workplace ?? '',
    stilling: jobRole ?? '',
    ...typedAnswers(questionsOf(own.event), givenIn(own)),
  }
}

function givenIn({ registration }: Own): GivenAnswer[] {
  return [...answersIn(registration.answers), ...answersIn(registration.needs)]
}

/** The event's questions, where what was answered before is still an answer, whatever the choices and the room for it are now. */
function ownQuestions(own: Own): Question[] {
  const given = givenIn(own)
  return questionsOf(own.event).map((question) => {
    const before = given.find((each) => isAnswerTo(question, each))?.answer
    if (!before) return question
    if (question.type === 'tekst' && !fitsInLine(before)) return { ...question, type: 'lang-tekst' }
    const isGone = question.choices.length > 0 && !question.choices.includes(before)
    return isGone ? { ...question, choices: [...question.choices, before] } : question
  })
}

/** What a sent form has; a question that came after the form was opened is as it was answered elsewhere. */
export function typedInCorrection(own: Own, form: FormData): Typed {
  const names = ['navn', 'arbejdssted', 'stilling', ...questionsOf(own.event).map(({ field }) => field)]
  const sent = names.filter((name) => form.has(name))
  return { ...typedFromRegistration(own), ...typedFrom(form, sent) }
}

export function readCorrection(own: Own, typed: Typed): { correction: Correction; problems: FieldError[] } {
  const { registration } = own
  const name = plainLine(typed.navn ?? '')
  const workplace = plainLine(typed.arbejdssted ?? '')
  const jobRole = plainLine(typed.stilling ?? '')
  const questions = ownQuestions(own)
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
      ...at('arbejdssted', lineProblem('Arbejdsstedet', workplace)),
      ...at('stilling', lineProblem('Stillingen', jobRole)),
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
      ...questionParts(ownQuestions(own), { typed, errorOf, needsNote: await needsNoteOf(payload) }),
    ],
    buttons: [{ label: 'Gem svarene', value: 'gem', variant: 'primary' }],
  })
}
