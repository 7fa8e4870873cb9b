import { choiceLines } from '@/events/choiceLines'
import type { Event } from '@/payload-types'
import type { GivenAnswer } from './schema'
import type { StepField, StepPart } from './steps'
import { longestAnswer, longestLine, plainLine, plainLines } from './typedText'

export type Question = {
  /** The same for as long as the organiser only rewords it. */
  id: string | null
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
        id: id ?? null,
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

const longestInLine = longestLine * 2

/** Whether a field of one line shows all of an answer. */
export function fitsInLine(answer: string): boolean {
  return !answer.includes('\n') && answer.length <= longestInLine
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
    else if (answer) (question.isNeed ? read.needs : read.answers).push(given(question, answer))
  }
  return read
}

function given({ id, label }: Question, answer: string): GivenAnswer {
  return { ...(id ? { id } : {}), question: label, answer }
}

/** An answer belongs to its question, and one of before to the words it was asked by. */
export function isAnswerTo({ id, label }: Question, { id: asked, question }: GivenAnswer): boolean {
  return id && asked ? id === asked : question === label
}

/** Answers to what is asked no longer, which no form shows. */
export function unshown(questions: Question[], answers: GivenAnswer[]): GivenAnswer[] {
  return answers.filter((each) => !questions.some((question) => isAnswerTo(question, each)))
}

/** Answers under the words that their questions have now. */
export function underNewWords(questions: Question[], answers: GivenAnswer[]): GivenAnswer[] {
  return answers.map((each) => {
    const question = questions.find((candidate) => isAnswerTo(candidate, each))
    return question ? { ...each, question: question.label } : each
  })
}

function problemWith({ choices, isRequired, label, type }: Question, answer: string): string | null {
  if (!answer) return isRequired ? `Svar på »${label}«.` : null
  const isChosen = type === 'ja-nej' || type === 'valg'
  if (isChosen) return choices.includes(answer) ? null : `Vælg et af svarene til »${label}«.`
  const most = type === 'tekst' ? longestInLine : longestAnswer
  return answer.length > most ? `Svaret på »${label}« må højst fylde ${most} tegn.` : null
}

/** What was answered before, as the fields have it. */
export function typedAnswers(questions: Question[], given: GivenAnswer[]): Record<string, string> {
  return Object.fromEntries(
    questions.map((question) => [
      question.field,
      given.find((each) => isAnswerTo(question, each))?.answer ?? '',
    ]),
  )
}

/** Whether somebody who was signed up by another has not been asked: the other's form doesn't. */
export function isUnasked(
  questions: Question[],
  given: GivenAnswer[],
  { bookedByName }: { bookedByName?: string | null },
): boolean {
  return Boolean(bookedByName) && questions.length > 0 && given.length === 0
}

/** The questions that must be answered and are not. */
export function unanswered(questions: Question[], given: GivenAnswer[]): string[] {
  return questions
    .filter(
      (question) =>
        question.isRequired && !given.some((each) => isAnswerTo(question, each) && each.answer.trim()),
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
