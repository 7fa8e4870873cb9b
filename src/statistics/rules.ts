import type { Survey } from '@/payload-types'
import type { BarRowProps } from '@/ui/BarRow'
import { conditionsOf, labelOf, type Observation, statementOf } from './observationText'

type StoredQuestion = NonNullable<Survey['questions']>[number]

/** Below this many answers a share says little about anybody else, and one person moves it by several points. */
export const fewAnswers = 30

export type SurveyQuestion = Pick<StoredQuestion, 'figure' | 'question'> & {
  definition: string | null
  base: string | null
  sample: string
  /** The smallest number of answers a value rests on, when that is few. */
  fewest: number | null
  /** Shares of a whole. */
  rows: BarRowProps[]
  /** Counts, differences, and what is said only in words. */
  statements: string[]
  /** Girls and boys where there are too few of them to be compared. */
  statementsBySex: string[]
  caveats: string[]
  interpretations: string[]
}

export type SurveyGrade = { grade: number | null; questions: SurveyQuestion[] }

/** A survey's values by grade and question; `others` are values whose question is not described. */
export function arrangeSurvey(
  questions: StoredQuestion[],
  observations: Observation[],
): { grades: SurveyGrade[]; others: string[] } {
  const grades = new Map<number | null, SurveyQuestion[]>()
  for (const question of questions) {
    const grade = question.grade ?? null
    const own = observations.filter(({ figure }) => figure === question.figure)
    grades.set(grade, [...(grades.get(grade) ?? []), arrangeQuestion(question, own)])
  }
  const figures = new Set(questions.map(({ figure }) => figure))
  return {
    grades: [...grades]
      .map(([grade, list]) => ({ grade, questions: list.sort((a, b) => a.figure - b.figure) }))
      .sort((a, b) => (a.grade ?? Number.MAX_SAFE_INTEGER) - (b.grade ?? Number.MAX_SAFE_INTEGER)),
    others: observations.filter(({ figure }) => !figures.has(figure)).map((one) => statementOf(one, null)),
  }
}

function arrangeQuestion(question: StoredQuestion, observations: Observation[]): SurveyQuestion {
  const base = question.base ?? null
  const fewest = fewestAnswers(question, observations)
  const isTooFew = (one: Observation) => isBySex(one) && isSmall(one, fewest)
  const shown = byMeasureAndYear(observations.filter((one) => !isTooFew(one)))
  return {
    figure: question.figure,
    question: question.question,
    definition: question.definition ?? null,
    base,
    sample: sampleText(question),
    fewest,
    rows: shown.filter(isShare).map((one) => rowOf(one, base)),
    statements: shown.filter((one) => !isShare(one)).map((one) => statementOf(one, base)),
    statementsBySex: byMeasureAndYear(observations.filter(isTooFew)).map((one) => statementOf(one, base)),
    caveats: (question.caveats ?? []).map(({ text }) => text),
    interpretations: (question.interpretations ?? []).map(({ text }) => text),
  }
}

function rowOf(observation: Observation, base: string | null): BarRowProps {
  return {
    label: labelOf(observation),
    value: observation.value ?? null,
    unit: '%',
    n: observation.denominatorN ?? null,
    note: conditionsOf(observation, base),
  }
}

/** Only a stated share of a whole is drawn: a bar for a bound or a guess would look more certain than it is. */
function isShare({ unit, value, valueType }: Observation): boolean {
  return unit === 'procent' && typeof value === 'number' && valueType !== 'kun-ord'
}

function isBySex({ sex }: Observation): boolean {
  return Boolean(sex) && /pige|dreng/.test(String(sex))
}

function isSmall({ denominatorN, unit, value }: Observation, fewest: number | null): boolean {
  if (typeof denominatorN === 'number') return denominatorN < fewAnswers
  if (unit === 'antal' && typeof value === 'number') return value < fewAnswers
  return fewest !== null
}

function fewestAnswers(question: StoredQuestion, observations: Observation[]): number | null {
  const stated = [
    question.sampleSize,
    ...observations.filter((one) => !isBySex(one)).map((one) => one.denominatorN),
  ]
  const small = stated.filter((n): n is number => typeof n === 'number' && n < fewAnswers)
  return small.length > 0 ? Math.min(...small) : null
}

/** The measures as the source brings them, each from its earliest year to its latest. */
function byMeasureAndYear(observations: Observation[]): Observation[] {
  const ordered = [...observations].sort((a, b) => a.key.localeCompare(b.key))
  const measures = [...new Set(ordered.map(({ measure }) => measure))]
  return ordered.sort(
    (a, b) =>
      measures.indexOf(a.measure) - measures.indexOf(b.measure) ||
      a.year.localeCompare(b.year) ||
      a.key.localeCompare(b.key),
  )
}

/** `13 (4 piger og 9 drenge)`, and where the number comes from when that is not simply stated. */
function sampleText({ sampleBasis, sampleBoys, sampleGirls, sampleSize }: StoredQuestion): string {
  const known = (n: number | null | undefined) => typeof n === 'number'
  const parts =
    known(sampleGirls) && known(sampleBoys) ? `${sampleGirls} piger og ${sampleBoys} drenge` : null
  const size = known(sampleSize) ? String(sampleSize) : 'ikke oplyst'
  const text = parts ? `${size} (${parts})` : size
  if (!sampleBasis || sampleBasis === 'oplyst' || sampleBasis === 'ikke oplyst') return `Antal svar: ${text}.`
  const basis = sampleBasis
    .replace(/^ikke oplyst/, 'Antallet er ikke oplyst')
    .replace(/^oplyst/, 'Antallet er oplyst')
  return known(sampleSize) ? `Antal svar: ${text}. ${basis}.` : `${basis}.${parts ? ` Heraf ${parts}.` : ''}`
}
