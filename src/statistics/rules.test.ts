import survey from '@seed/content/survey.json'
import { expect, test } from 'vitest'
import { conditionsOf, labelOf, type Observation, statementOf } from './observationText'
import { arrangeSurvey } from './rules'

const observation: Observation = {
  key: 'f01-01',
  figure: 1,
  measure: 'Har taget stoffer',
  year: '2020/2021',
  sex: 'alle',
  value: 5,
  unit: 'procent',
  valueType: 'oplyst',
  denominator: 'alle unge på 8. årgang',
}
const question = { figure: 1, grade: 8, question: 'Har du taget stoffer?', base: 'alle unge på 8. årgang' }
const only = (observations: Observation[], more = {}) =>
  arrangeSurvey([{ ...question, ...more }], observations).grades[0]?.questions[0]

test('a share is a row with its year, its number of answers and how sure it is', () => {
  const arranged = only([{ ...observation, count: 24, denominatorN: 458 }])
  expect(arranged?.rows).toEqual([
    {
      label: 'Har taget stoffer, 2020/2021',
      value: 5,
      unit: '%',
      n: 458,
      note: 'Oplyst. Svarer til 24 personer.',
    },
  ])
  expect(arranged?.fewest).toBeNull()
})

test('whom a value is about is said when it is not the question’s own, also when it is unknown', () => {
  expect(conditionsOf({ ...observation, denominator: null }, question.base)).toContain(
    'Ud af hvem: ikke oplyst.',
  )
  expect(conditionsOf(observation, 'har prøvet stoffer')).toContain('Ud af hvem: alle unge på 8. årgang.')
})

test('what is said only in words never becomes a bar', () => {
  const inWords: Observation = {
    ...observation,
    valueType: 'kun-ord',
    value: null,
    upperBound: 50,
    note: 'Knap halvdelen.',
  }
  const arranged = only([inWords])
  expect(arranged?.rows).toEqual([])
  expect(arranged?.statements[0]).toBe(
    'Har taget stoffer, 2020/2021: Knap halvdelen. Kun beskrevet i ord. Antal svar: ikke oplyst.',
  )
  expect(statementOf({ ...inWords, note: null }, question.base)).toContain(': under 50 %.')
})

test('few answers are warned about, and then girls and boys stand apart from the figures', () => {
  const girls: Observation = { ...observation, key: 'f01-02', sex: 'piger', value: 100, denominatorN: 9 }
  const arranged = only([{ ...observation, denominatorN: 24 }, girls])
  expect(arranged?.fewest).toBe(24)
  expect(arranged?.rows.map(({ label }) => label)).toEqual([labelOf(observation)])
  expect(arranged?.statementsBySex[0]).toContain('Har taget stoffer, piger, 2020/2021: 100 %.')
})

test('girls and boys are shown as figures where there are enough of them', () => {
  expect(only([{ ...observation, sex: 'piger', value: 34 }], { sampleSize: 302 })?.rows).toHaveLength(1)
})

test('a measure runs from its earliest year to its latest', () => {
  const years = only([
    observation,
    { ...observation, key: 'f01-03', year: '2011' },
    { ...observation, key: 'f01-02', year: '2017' },
  ])
  expect(years?.rows.map(({ label }) => label.split(', ')[1])).toEqual(['2011', '2017', '2020/2021'])
})

test('a value whose question is not described is still shown', () => {
  const { grades, others } = arrangeSurvey([], [observation])
  expect(grades).toEqual([])
  expect(others).toHaveLength(1)
})

test('no value of the survey is lost, and none is shown twice', () => {
  const observations = survey.observations.map((one) => ({ ...one, valueType: valueTypeOf(one.valueType) }))
  const { grades, others } = arrangeSurvey(survey.questions, observations)
  const shown = grades
    .flatMap(({ questions }) => questions)
    .flatMap(({ rows, statements, statementsBySex }) => [...rows, ...statements, ...statementsBySex])
  expect(grades.map(({ grade }) => grade)).toEqual([7, 8, 9])
  expect(shown.length + others.length).toBe(observations.length)
})

function valueTypeOf(value: string): Observation['valueType'] {
  const known = (['oplyst', 'tilnaermet', 'udledt', 'usikker-tolkning', 'kun-ord'] as const).find(
    (one) => one === value,
  )
  if (!known) throw new Error(`Ukendt slags værdi: ${value}`)
  return known
}
