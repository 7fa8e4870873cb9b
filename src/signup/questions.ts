import { choiceLines } from '@/events/choiceLines'
import type { Event } from '@/payload-types'
import type { GivenAnswer } from './schema'
import type { StepField, StepPart } from './steps'
import { longestAnswer, longestLine, plainLine, plainLines } from './typedText'

export type Question = {
  /** The field's name in the form. */
  field: string
  label: string
  type: 'tekst' | 'lang-tekst' | 'ja-nej' | 'valg'
  isRequired: boolean
  isNeed: boolean
  choices: string[]
}

/** The event's questions. One without a label or, where choices are asked for, without any, asks nothing. */
export function questionsOf({ questions }: Pick<Event, 'questions'>): Question[] {
  return (questions ?? []).flatMap(({ choices, id, isNeed, label, required, type }, index) => {
    const given = choiceLines(choices)
    if (!label || (type === 'valg' && given.length === 0)) return []
    return [
      {
        field: `svar-${id ?? index}`,
        label,
        type,
        isRequired: required ?? false,
        isNeed: isNeed ?? false,
        choices: type === 'ja-nej' ? ['Ja', 'Nej'] : [...new Set(given)],
      },
    ]
  })
}

type Problem = { fieldId: string; message: string }

export type Answers = { answers: GivenAnswer[]; needs: GivenAnswer[]; problems: Problem[] }

/** Reads the answers. What isn't answered is not kept. */
export function answersTo(questions: Question[], typed: Record<string, string>): Answers {
  const read: Answers = { answers: [], needs: [], problems: [] }
  for (const question of questions) {
    const text = typed[question.field] ?? ''
    const answer = question.type === 'lang-tekst' ? plainLines(text) : plainLine(text)
    const message = problemWith(question, answer)
    if (message) read.problems.push({ fieldId: question.field, message })
    else if (answer) (question.isNeed ? read.needs : read.answers).push({ question: question.label, answer })
  }
  return read
}

function problemWith({ choices, isRequired, label, type }: Question, answer: string): string | null {
  if (!answer) return isRequired ? `Svar på »${label}«.` : null
  const isChosen = type === 'ja-nej' || type === 'valg'
  if (isChosen) return choices.includes(answer) ? null : `Vælg et af svarene til »${label}«.`
  const most = type === 'tekst' ? longestLine * 2 : longestAnswer
  return answer.length > most ? `Svaret på »${label}« må højst fylde ${most} tegn.` : null
}

/** What was answered before, as the fields have it. */
export function typedAnswers(questions: Question[], given: GivenAnswer[]): Record<string, string> {
  return Object.fromEntries(
    questions.map(({ field, label }) => [
      field,
      given.find(({ question }) => question === label)?.answer ?? '',
    ]),
  )
}

/** The questions that must be answered and are not. */
export function unanswered(questions: Question[], given: GivenAnswer[]): string[] {
  return questions
    .filter(
      ({ isRequired, label }) =>
        isRequired && !given.some(({ answer, question }) => question === label && answer.trim()),
    )
    .map(({ label }) => label)
}

type Shown = { typed: Record<string, string>; errorOf: (field: string) => string | null; needsNote: string }

/** The questions as parts of a form: needs by themselves, with a word on who sees them. */
export function questionParts(questions: Question[], { errorOf, needsNote, typed }: Shown): StepPart[] {
  const fieldsOf = (isNeed: boolean) =>
    questions
      .filter((question) => question.isNeed === isNeed)
      .map((question) => fieldOf(question, typed[question.field] ?? '', errorOf(question.field)))
  const parts = [
    { id: 'spoergsmaal', heading: 'Spørgsmål fra arrangøren', fields: fieldsOf(false) },
    { id: 'behov', heading: 'Kost og tilgængelighed', lead: needsNote, fields: fieldsOf(true) },
  ]
  return parts.filter(({ fields }) => fields.length > 0)
}

function fieldOf(
  { choices, field, isRequired, label, type }: Question,
  value: string,
  error: string | null,
): StepField {
  const common = { name: field, label, value, error, optional: !isRequired }
  const options = choices.map((choice) => ({ value: choice, label: choice }))
  if (type === 'ja-nej') {
    // A choice once made can't be taken back in a browser, so there is one for no answer.
    return {
      ...common,
      kind: 'radio',
      options: isRequired ? options : [...options, { value: '', label: 'Intet svar' }],
    }
  }
  if (type === 'valg') return { ...common, kind: 'select', options, emptyLabel: 'Vælg' }
  return { ...common, kind: type === 'tekst' ? 'text' : 'long' }
}
