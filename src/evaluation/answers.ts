import { z } from 'zod'
import { longestAnswer, plainLines } from '@/signup/typedText'
import { type EvaluationQuestion, scale } from './questions'

/** An answer as it is kept, with its question: the organiser may change the questions later. */
const evaluationAnswer = z.object({
  id: z.string().optional(),
  question: z.string(),
  type: z.enum(['skala', 'tekst', 'valg']),
  answer: z.string(),
})

export type EvaluationAnswer = z.infer<typeof evaluationAnswer>

/** What lies in an evaluation; what can't be read as answers is none. */
export function evaluationAnswersIn(value: unknown): EvaluationAnswer[] {
  return z.array(evaluationAnswer).safeParse(value).data ?? []
}

type Problem = { fieldId: string; message: string }

/** Reads what was typed. Every question may be skipped, but not all of them. */
export function readAnswers(
  questions: EvaluationQuestion[],
  typed: Record<string, string>,
): { answers: EvaluationAnswer[]; problems: Problem[] } {
  const answers: EvaluationAnswer[] = []
  const problems: Problem[] = []
  for (const { choices, id, label, name, type } of questions) {
    const answer = plainLines(typed[name] ?? '')
    if (!answer) continue
    const allowed = type === 'skala' ? [...scale] : choices
    if (type !== 'tekst' && !allowed.includes(answer))
      problems.push({ fieldId: name, message: `Vælg et af svarene til »${label}«.` })
    else if (answer.length > longestAnswer)
      problems.push({ fieldId: name, message: `Svaret på »${label}« må højst fylde ${longestAnswer} tegn.` })
    else answers.push({ ...(id ? { id } : {}), question: label, type, answer })
  }
  const [first] = questions
  if (answers.length === 0 && problems.length === 0 && first)
    problems.push({ fieldId: first.name, message: 'Svar på mindst ét af spørgsmålene.' })
  return { answers, problems }
}
