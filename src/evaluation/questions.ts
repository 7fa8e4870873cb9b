import { choiceLines } from '@/events/choiceLines'
import type { Event } from '@/payload-types'

export type EvaluationQuestion = {
  /** The field's name in the form. */
  name: string
  label: string
  type: 'skala' | 'tekst' | 'valg'
  choices: string[]
}

type Asked = Pick<EvaluationQuestion, 'choices' | 'label' | 'type'>

/** What the portal asks when the organiser has not said. */
const usual: Asked[] = [
  { label: 'Hvor stort var dit udbytte?', type: 'skala', choices: [] },
  { label: 'Hvad var bedst?', type: 'tekst', choices: [] },
  { label: 'Hvad kunne være bedre?', type: 'tekst', choices: [] },
]

export const scale = ['1', '2', '3', '4', '5'] as const

/** The questions of an event's evaluation. */
export function evaluationQuestionsOf({
  evaluationQuestions,
}: Pick<Event, 'evaluationQuestions'>): EvaluationQuestion[] {
  const own = (evaluationQuestions ?? []).flatMap(({ choices, label, type }): Asked[] => {
    const given = type === 'valg' ? [...new Set(choiceLines(choices))] : []
    return !label || (type === 'valg' && given.length === 0) ? [] : [{ label, type, choices: given }]
  })
  return (own.length > 0 ? own : usual).map((question, index) => ({ ...question, name: `svar-${index + 1}` }))
}

/** The scale as choices in the form. */
export const scaleOptions = scale.map((value) => ({
  value,
  label: value === '1' ? '1 (lavest)' : value === '5' ? '5 (højest)' : value,
}))
