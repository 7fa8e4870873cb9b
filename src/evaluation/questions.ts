import { choiceLines } from '@/events/choiceLines'
import type { Event } from '@/payload-types'

export type EvaluationQuestion = {
  /** The same for as long as the organiser only rewords it; `null` for what the portal asks itself. */
  id: string | null
  /** The field's name in the form. */
  name: string
  label: string
  type: 'skala' | 'tekst' | 'valg'
  choices: string[]
}

type Asked = Omit<EvaluationQuestion, 'name'>

/** What the portal asks when the organiser has not said. */
const usual: Asked[] = [
  { id: null, label: 'Hvor stort var dit udbytte?', type: 'skala', choices: [] },
  { id: null, label: 'Hvad var bedst?', type: 'tekst', choices: [] },
  { id: null, label: 'Hvad kunne være bedre?', type: 'tekst', choices: [] },
]

export const scale = ['1', '2', '3', '4', '5'] as const

/** The questions of an event's evaluation. */
export function evaluationQuestionsOf({
  evaluationQuestions,
}: Pick<Event, 'evaluationQuestions'>): EvaluationQuestion[] {
  const own = (evaluationQuestions ?? []).flatMap(({ choices, id, label, type }): Asked[] => {
    const given = type === 'valg' ? [...new Set(choiceLines(choices))] : []
    return !label || (type === 'valg' && given.length === 0)
      ? []
      : [{ id: id ?? null, label, type, choices: given }]
  })
  return (own.length > 0 ? own : usual).map((question, index) => ({
    ...question,
    name: `svar-${question.id ?? index + 1}`,
  }))
}

/** The scale as choices in the form. */
export const scaleOptions = scale.map((value) => ({
  value,
  label: value === '1' ? '1 (lavest)' : value === '5' ? '5 (højest)' : value,
}))
