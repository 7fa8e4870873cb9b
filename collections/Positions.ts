import type { TextareaFieldValidation } from 'payload'
import { textarea } from 'payload/shared'
import { editorial } from './editorial'
import { completePairTitle, pairTitleFields } from './fields/pairTitle'
import { owningMunicipality, relation } from './fields/relations'
import { choice, day, longText, shortText } from './fields/text'
import { refuseDuplicate } from './hooks/refuseDuplicate'

const reasonForRejection: TextareaFieldValidation = (value, options) =>
  value?.trim() || statusOf(options.siblingData) !== 'fravalgt'
    ? textarea(value, options)
    : 'Et fravalg skal have en begrundelse.'

/** One municipality's position on one recommendation; its versions are the history. No row means *ikke besvaret*. */
export const Positions = editorial({
  slug: 'positions',
  labels: { singular: 'Stillingtagen', plural: 'Stillingtagen' },
  group: 'Kommuner og tilbud',
  description: 'Hvad en kommune har besluttet om en anbefaling. Et fravalg skal begrundes.',
  titleField: 'title',
  columns: ['municipality', 'status', 'decidedAt', 'reviseAt'],
  defaultSort: '-updatedAt',
  hasSlug: false,
  indexes: [{ fields: ['recommendation', 'municipality'], unique: true }],
  hooks: {
    beforeValidate: [
      refuseDuplicate({
        fields: ['recommendation', 'municipality'],
        already: 'Kommunens stillingtagen til anbefalingen findes allerede',
        joint: ':',
      }),
    ],
    afterRead: [completePairTitle],
  },
  fields: [
    ...pairTitleFields('recommendation.title', 'Dannes af anbefaling og kommune.'),
    relation('recommendation', 'Anbefaling', 'recommendations', { required: true }),
    owningMunicipality({ required: true }),
    choice(
      'status',
      'Stilling',
      [
        ['ikke-besvaret', 'Ikke besvaret'],
        ['under-overvejelse', 'Under overvejelse'],
        ['planlagt', 'Planlagt'],
        ['i-drift', 'I drift'],
        ['fravalgt', 'Fravalgt'],
      ],
      { required: true, defaultValue: 'ikke-besvaret' },
    ),
    {
      ...longText('reason', 'Begrundelse', { description: 'Skal udfyldes ved fravalg.' }),
      validate: reasonForRejection,
    },
    shortText('decidedBy', 'Besluttet af', { description: 'Udvalg, chefgruppe eller anden instans.' }),
    day('decidedAt', 'Besluttet'),
    day('reviseAt', 'Tages op igen'),
  ],
})

function statusOf(siblingData: unknown): unknown {
  return typeof siblingData === 'object' && siblingData !== null && 'status' in siblingData
    ? siblingData.status
    : undefined
}
