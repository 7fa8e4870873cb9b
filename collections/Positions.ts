import { editorial } from './editorial'
import { relation } from './fields/relations'
import { choice, day, longText, shortText } from './fields/text'

/** One municipality's position on one recommendation; its versions are the history. No row means *ikke besvaret*. */
export const Positions = editorial({
  slug: 'positions',
  labels: { singular: 'Stillingtagen', plural: 'Stillingtagen' },
  group: 'Kommuner og tilbud',
  description: 'Hvad en kommune har besluttet om en anbefaling. Et fravalg skal begrundes.',
  titleField: 'status',
  columns: ['recommendation', 'municipality', 'decidedAt', 'reviseAt'],
  defaultSort: '-updatedAt',
  hasSlug: false,
  indexes: [{ fields: ['recommendation', 'municipality'], unique: true }],
  fields: [
    relation('recommendation', 'Anbefaling', 'recommendations', { required: true }),
    relation('municipality', 'Kommune', 'municipalities', { required: true }),
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
      validate: (value: string | null | undefined, { siblingData }: { siblingData: unknown }) =>
        Boolean(value?.trim()) ||
        statusOf(siblingData) !== 'fravalgt' ||
        'Et fravalg skal have en begrundelse.',
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
