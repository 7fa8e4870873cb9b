import { expect, test } from 'vitest'
import { readAnswers } from './answers'
import { evaluationOpenness } from './openness'
import { evaluationQuestionsOf } from './questions'
import { summariseEvaluations } from './summary'

const asked = evaluationQuestionsOf({ evaluationQuestions: null })
const answer = (score: string, best: string) => [
  { question: 'Hvor stort var dit udbytte?', type: 'skala' as const, answer: score },
  { question: 'Hvad var bedst?', type: 'tekst' as const, answer: best },
]

test('nothing is shown of fewer than three', () => {
  expect(summariseEvaluations(asked, [answer('5', 'A'), answer('1', 'B')])).toEqual({
    kind: 'tooFew',
    total: 2,
  })
})

test('numbers become bars with a mean, and texts come in an order that isn’t theirs', () => {
  const given = [answer('5', 'Først'), answer('4', 'Så'), answer('5', 'Til sidst'), answer('2', 'Så')]
  const summary = summariseEvaluations(asked, given)
  if (summary.kind !== 'shown') throw new Error('skulle vises')
  const [scale, best, better] = summary.questions
  expect(scale).toMatchObject({ answered: 4, mean: 4 })
  expect(scale?.kind === 'bars' && scale.bars.map(({ count }) => count)).toEqual([0, 1, 0, 1, 2])
  expect(best?.kind === 'texts' && [...best.texts].sort()).toEqual(['Først', 'Så', 'Så', 'Til sidst'])
  expect(better).toMatchObject({ kind: 'texts', texts: [] })
  const again = summariseEvaluations(asked, [...given].reverse())
  expect(again).toEqual(summary)
})

test('answers to a question that has been changed since are not lost', () => {
  const given = Array.from({ length: 3 }, () => [
    { question: 'Gammelt', type: 'valg' as const, answer: 'Ja' },
  ])
  const summary = summariseEvaluations(asked, given)
  expect(summary.kind === 'shown' && summary.questions.at(-1)).toEqual({
    kind: 'bars',
    label: 'Gammelt',
    bars: [{ label: 'Ja', count: 3 }],
    answered: 3,
    mean: null,
  })
})

test('an answer is its question’s, whatever the organiser does with the form meanwhile', () => {
  const row = (id: string, label: string) => ({ id, label, type: 'tekst' as const, choices: null })
  const opened = evaluationQuestionsOf({ evaluationQuestions: [row('a', 'Bedst?'), row('b', 'Værst?')] })
  const typed = Object.fromEntries(opened.map(({ label, name }) => [name, `Svar på ${label}`]))
  const changed = evaluationQuestionsOf({
    evaluationQuestions: [row('c', 'Ny?'), row('b', 'Hvad var værst?'), row('a', 'Bedst?')],
  })
  const { answers } = readAnswers(changed, typed)
  expect(answers.map(({ answer, id }) => [id, answer])).toEqual([
    ['b', 'Svar på Værst?'],
    ['a', 'Svar på Bedst?'],
  ])
  const before = readAnswers(opened, typed).answers
  const summary = summariseEvaluations(changed, [before, answers, answers])
  expect(summary.kind === 'shown' && summary.questions).toMatchObject([
    { label: 'Ny?', texts: [] },
    { label: 'Hvad var værst?', texts: { length: 3 } },
    { label: 'Bedst?', texts: { length: 3 } },
  ])
})

test('something must be answered, and only with what there is to choose', () => {
  expect(readAnswers(asked, {}).problems).toHaveLength(1)
  expect(readAnswers(asked, { 'svar-1': '6' }).problems[0]?.fieldId).toBe('svar-1')
  expect(readAnswers(asked, { 'svar-2': ' Snakken \u202E' })).toEqual({
    answers: [{ question: 'Hvad var bedst?', type: 'tekst', answer: 'Snakken' }],
    problems: [],
  })
})

test('evaluating is for those who took part, from the end and for sixty days, once', () => {
  const days = [{ startsAt: '2026-01-01T08:00:00Z', endsAt: '2026-01-01T14:00:00Z' }]
  const event = { days, state: 'lukket' as const, hasEvaluation: true }
  const at = (time: string) => new Date(time)
  const open = (registration: object, time = '2026-01-02T00:00:00Z', more: object = {}) =>
    evaluationOpenness({ ...event, ...more }, { state: 'bekraeftet', ...registration }, at(time))
  expect(open({})).toBe('aaben')
  expect(open({ state: 'deltog' })).toBe('aaben')
  expect(open({}, '2026-01-01T13:00:00Z')).toBe('foer')
  expect(open({}, '2026-01-01T13:00:00Z', { state: 'afholdt' })).toBe('aaben')
  expect(open({}, '2026-03-02T13:00:00Z')).toBe('aaben')
  expect(open({}, '2026-03-03T15:00:00Z')).toBe('slut')
  expect(open({ evaluatedAt: '2026-01-02T00:00:00Z' })).toBe('svaret')
  for (const state of ['udeblev', 'venteliste', 'afmeldt']) expect(open({ state })).toBe('ikke')
  expect(open({}, undefined, { hasEvaluation: false })).toBe('ikke')
  expect(open({}, undefined, { state: 'aflyst' })).toBe('ikke')
})
