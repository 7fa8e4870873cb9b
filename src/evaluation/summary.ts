import { createHash } from 'node:crypto'
import type { EvaluationAnswer } from './answers'
import { type EvaluationQuestion, scale } from './questions'

/** With fewer answers than this, one could guess who wrote what. */
export const fewestShown = 3

export type Bar = { label: string; count: number }

export type QuestionSummary =
  | { kind: 'bars'; label: string; bars: Bar[]; answered: number /** Of a scale. */; mean: number | null }
  | { kind: 'texts'; label: string; texts: string[] }

export type EvaluationSummary =
  | { kind: 'tooFew'; total: number }
  | { kind: 'shown'; total: number; questions: QuestionSummary[] }

type Asked = Omit<EvaluationQuestion, 'name'>

/** What a list of evaluations comes to, question by question, and nothing while there are too few of them. */
export function summariseEvaluations(asked: Asked[], evaluations: EvaluationAnswer[][]): EvaluationSummary {
  const total = evaluations.length
  if (total < fewestShown) return { kind: 'tooFew', total }
  const given = evaluations.flat()
  // Answers to what is asked no longer, or in another way, are shown too.
  const former = new Map(
    given
      .filter((each) => !asked.some((question) => isAnswerTo(question, each)))
      .map(({ id = null, question, type }): [string, Asked] => [
        `${type}\n${id ?? question}`,
        { id, label: question, type, choices: [] },
      ]),
  )
  const questions = [...asked, ...former.values()].map((question) =>
    summarised(
      question,
      given.filter((each) => isAnswerTo(question, each)),
    ),
  )
  return { kind: 'shown', total, questions }
}

function summarised({ choices, label, type }: Asked, given: EvaluationAnswer[]): QuestionSummary {
  const answers = given.map(({ answer }) => answer)
  if (type === 'tekst') return { kind: 'texts', label, texts: shuffled(answers, label) }
  const labels = type === 'skala' ? [...scale] : [...new Set([...choices, ...answers])]
  const bars = labels.map((each) => ({
    label: each,
    count: answers.filter((answer) => answer === each).length,
  }))
  const sum = answers.reduce((all, answer) => all + Number(answer), 0)
  const mean = type === 'skala' && answers.length > 0 ? sum / answers.length : null
  return { kind: 'bars', label, bars, answered: answers.length, mean }
}

/** In an order that says nothing of when they came, and another for each question. */
function shuffled(texts: string[], salt: string): string[] {
  const keyed = texts.map((text) => ({
    text,
    key: createHash('sha256').update(`${salt}\n${text}`).digest('hex'),
  }))
  return keyed.sort((a, b) => a.key.localeCompare(b.key)).map(({ text }) => text)
}

/** An answer belongs to its question, and one of before to the words it was asked by. */
function isAnswerTo({ id, label, type }: Asked, answer: EvaluationAnswer): boolean {
  return type === answer.type && (id && answer.id ? id === answer.id : label === answer.question)
}
