import { expect, test } from 'vitest'
import {
  answersTo,
  questionParts,
  questionsOf,
  typedAnswers,
  unanswered,
  underNewWords,
  unshown,
} from './questions'

const questions = questionsOf({
  questions: [
    { id: 'a', label: 'Hvad vil du lære?', type: 'lang-tekst', required: true },
    { id: 'b', label: 'Gruppe', type: 'valg', choices: ' Formiddag \n\nEftermiddag\nFormiddag' },
    { id: 'c', label: 'Frokost?', type: 'ja-nej', required: true },
    { id: 'd', label: 'Allergi', type: 'tekst', isNeed: true },
    { id: 'e', label: 'Uden noget at vælge', type: 'valg', choices: ' \n' },
  ],
})

test('a question that can’t be answered isn’t asked', () => {
  expect(questions.map(({ field }) => field)).toEqual(['svar-a', 'svar-b', 'svar-c', 'svar-d'])
  expect(questions[1]?.choices).toEqual(['Formiddag', 'Eftermiddag'])
})

test('answers and needs are read apart, and empty ones not at all', () => {
  const typed = { 'svar-a': ' At lytte.\n', 'svar-b': '', 'svar-c': 'Ja', 'svar-d': 'Nødder' }
  expect(answersTo(questions, typed)).toEqual({
    answers: [
      { id: 'a', question: 'Hvad vil du lære?', answer: 'At lytte.' },
      { id: 'c', question: 'Frokost?', answer: 'Ja' },
    ],
    needs: [{ id: 'd', question: 'Allergi', answer: 'Nødder' }],
    problems: [],
  })
})

test('what is missing, made up or too long is told at its field', () => {
  const typed = { 'svar-a': 'a'.repeat(2001), 'svar-b': 'Midnat', 'svar-d': 'x'.repeat(241) }
  expect(answersTo(questions, typed).problems).toEqual([
    { fieldId: 'svar-a', message: 'Svaret på »Hvad vil du lære?« må højst fylde 2000 tegn.' },
    { fieldId: 'svar-b', message: 'Vælg et af svarene til »Gruppe«.' },
    { fieldId: 'svar-c', message: 'Svar på »Frokost?«.' },
    { fieldId: 'svar-d', message: 'Svaret på »Allergi« må højst fylde 240 tegn.' },
  ])
})

test('needs stand by themselves, with a word on who sees them', () => {
  const parts = questionParts(questions, { typed: {}, errorOf: () => null, needsNote: 'Slettes igen.' })
  expect(parts.map(({ id, lead }) => [id, lead])).toEqual([
    ['spoergsmaal', undefined],
    ['behov', 'Slettes igen.'],
  ])
})

test('what was answered before is found by what was asked', () => {
  const given = [{ question: 'Frokost?', answer: 'Nej' }]
  expect(typedAnswers(questions, given)['svar-c']).toBe('Nej')
  expect(unanswered(questions, given)).toEqual(['Hvad vil du lære?'])
})

test('an answer belongs to its question when that is reworded, and stays when it is asked no longer', () => {
  const given = [
    { id: 'a', question: 'Hvad vil du gerne lære?', answer: 'At lytte' },
    { id: 'x', question: 'Hvad vil du lære?', answer: 'Noget andet' },
    { question: 'Bil?', answer: 'Ja' },
  ]
  expect(typedAnswers(questions, given)['svar-a']).toBe('At lytte')
  expect(unanswered(questions, given)).toEqual(['Frokost?'])
  expect(unshown(questions, given).map(({ answer }) => answer)).toEqual(['Noget andet', 'Ja'])
  expect(underNewWords(questions, given)[0]).toEqual({
    id: 'a',
    question: 'Hvad vil du lære?',
    answer: 'At lytte',
  })
})
