import type {
  ArrayField,
  ArrayFieldValidation,
  Condition,
  TextareaField,
  TextareaFieldValidation,
} from 'payload'
import { array, textarea } from 'payload/shared'
import { z } from 'zod'
import { choicesProblem, labelsProblem } from '@/events/choiceLines'
import { choice, longText, shortText } from './text'

const question = z.object({ type: z.string().nullish() })
const labels = z.array(z.object({ label: z.string().nullish() }))

const isChoice = (siblingData: unknown) => question.safeParse(siblingData).data?.type === 'valg'
const whenChoice: Condition = (_, siblingData) => isChoice(siblingData)

const choicesOfAChoice: TextareaFieldValidation = (value, options) =>
  (isChoice(options.siblingData) ? choicesProblem(value) : null) ?? textarea(value, options)

const choicesField: TextareaField = {
  ...longText('choices', 'Valgmuligheder, én pr. linje'),
  admin: { condition: whenChoice },
  validate: choicesOfAChoice,
}

const eachItsOwn: ArrayFieldValidation = (value, options) =>
  labelsProblem((labels.safeParse(value).data ?? []).map(({ label }) => label)) ?? array(value, options)

export const questionsField: ArrayField = {
  name: 'questions',
  type: 'array',
  label: 'Spørgsmål ved tilmelding',
  labels: { singular: 'Spørgsmål', plural: 'Spørgsmål' },
  maxRows: 30,
  validate: eachItsOwn,
  fields: [
    shortText('label', 'Spørgsmål', { required: true }),
    {
      type: 'row',
      fields: [
        choice(
          'type',
          'Svar',
          [
            ['tekst', 'Kort tekst'],
            ['lang-tekst', 'Lang tekst'],
            ['ja-nej', 'Ja eller nej'],
            ['valg', 'Valgmuligheder'],
          ],
          { required: true, defaultValue: 'tekst' },
        ),
        { name: 'required', type: 'checkbox', label: 'Skal besvares', defaultValue: false },
        {
          name: 'isNeed',
          type: 'checkbox',
          label: 'Kost eller tilgængelighed',
          defaultValue: false,
          admin: { description: 'Svaret vises kun for arrangøren og slettes først.' },
        },
      ],
    },
    choicesField,
  ],
}

export const evaluationQuestionsField: ArrayField = {
  name: 'evaluationQuestions',
  type: 'array',
  label: 'Spørgsmål i evalueringen',
  labels: { singular: 'Spørgsmål', plural: 'Spørgsmål' },
  maxRows: 30,
  admin: { description: 'Lad listen stå tom for portalens egne tre spørgsmål. Svarene er anonyme.' },
  validate: eachItsOwn,
  fields: [
    shortText('label', 'Spørgsmål', { required: true }),
    choice(
      'type',
      'Svar',
      [
        ['skala', 'Fra 1 til 5'],
        ['tekst', 'Tekst'],
        ['valg', 'Valgmuligheder'],
      ],
      { required: true, defaultValue: 'skala' },
    ),
    choicesField,
  ],
}
