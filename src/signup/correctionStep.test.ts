import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Event, Registration } from '@/payload-types'
import { readCorrection, typedFromRegistration, typedInCorrection } from './correctionStep'
import type { Own } from './ownRegistration'
import { answersTo, questionsOf } from './questions'

type Asked = NonNullable<Event['questions']>[number]

const types = ['tekst', 'lang-tekst', 'ja-nej', 'valg'] as const
const word = fc.stringMatching(/^[A-ZÆØÅ][a-zæøå]{2,8}$/)
const asked: fc.Arbitrary<Asked> = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  label: word,
  type: fc.constantFrom(...types),
  choices: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }).map((each) => each.join('\n')),
  isNeed: fc.boolean(),
})
const form = fc.uniqueArray(asked, { selector: ({ id }) => id, maxLength: 4 })

const ownOf = (questions: Asked[], { answers, needs }: { answers: object[]; needs: object[] }) =>
  ({ event: { questions }, registration: { name: 'Åse Bæk', answers, needs } }) as unknown as Own

/** What a browser sends of the form it was given: each field it shows, with what stands in it. */
function sentFrom(own: Own, change: Record<string, string>): FormData {
  const sent = new FormData()
  for (const [name, value] of Object.entries({ ...typedFromRegistration(own), ...change }))
    sent.set(name, value)
  return sent
}

const said = ({ answers = [], needs = [] }: Partial<Pick<Registration, 'answers' | 'needs'>>) =>
  JSON.stringify(
    [...(answers as { answer: string }[]), ...(needs as { answer: string }[])]
      .map(({ answer }) => answer)
      .sort(),
  )

test('whoever corrects the job title alone keeps every answer, however the organiser has changed the questions since', () => {
  fc.assert(
    fc.property(form, form, fc.array(word, { minLength: 4, maxLength: 4 }), (before, after, words) => {
      const questions = questionsOf({ questions: before })
      const typed = Object.fromEntries(
        questions.map(({ choices, field }, index) => [field, choices[0] ?? words[index] ?? '']),
      )
      const given = answersTo(questions, typed)
      const own = ownOf(after, given)
      const { correction, problems } = readCorrection(
        own,
        typedInCorrection(own, sentFrom(own, { stilling: 'Leder' })),
      )
      expect(problems).toEqual([])
      expect(correction.jobRole).toBe('Leder')
      expect(said(correction)).toBe(said(given))
    }),
  )
})

test('a form that was open when a question came leaves the answer that was given in another', () => {
  const question = { id: 'kost', label: 'Kost', type: 'tekst' as const, isNeed: true }
  const opened = sentFrom(ownOf([], { answers: [], needs: [] }), { stilling: 'Leder' })
  const own = ownOf([question], { answers: [], needs: [{ id: 'kost', question: 'Kost', answer: 'Nødder' }] })
  const { correction } = readCorrection(own, typedInCorrection(own, opened))
  expect(correction.needs).toEqual([{ id: 'kost', question: 'Kost', answer: 'Nødder' }])
  const emptied = readCorrection(own, typedInCorrection(own, sentFrom(own, { 'svar-kost': '' })))
  expect(emptied.correction.needs).toEqual([])
})

test('a list in a field of one line is told, and not kept as a name or a job', () => {
  const own = ownOf([], { answers: [], needs: [] })
  for (const field of ['navn', 'arbejdssted', 'stilling']) {
    const sent = sentFrom(own, { [field]: 'Anna <a@x.dk>; Bo <b@x.dk>' })
    expect(readCorrection(own, typedInCorrection(own, sent)).problems).toMatchObject([{ fieldId: field }])
  }
})
