import { editorial } from './editorial'
import { relation } from './fields/relations'
import { richText } from './fields/richText'
import { amount, choice, day, editorNoteField, longText, shortText } from './fields/text'

/** A section of a law as a source referred to it, with the year of the source: old references are shown as old. */
export const LegalReferences = editorial({
  slug: 'legal-references',
  labels: { singular: 'Lovhjemmel', plural: 'Lovhjemler' },
  group: 'Viden',
  description:
    'Henvisninger til love. Angiv altid, hvilket år kilden er fra, og hvornår henvisningen er kontrolleret.',
  titleField: 'title',
  columns: ['status', 'sourceYear', 'checkedAt'],
  defaultPopulate: { title: true, slug: true, status: true, sourceYear: true, topic: true },
  fields: [
    {
      name: 'title',
      type: 'text',
      label: 'Henvisning',
      admin: { readOnly: true, description: 'Dannes af lov og paragraf.' },
      hooks: {
        beforeValidate: [
          ({ data, originalDoc }) =>
            [data?.law ?? originalDoc?.law, data?.section ?? originalDoc?.section]
              .filter(Boolean)
              .join(' ') || null,
        ],
      },
    },
    {
      type: 'row',
      fields: [
        shortText('law', 'Lov', { required: true }),
        shortText('lawAbbreviation', 'Forkortelse'),
        shortText('section', 'Paragraf', { required: true }),
      ],
    },
    shortText('topic', 'Emne'),
    richText('content', 'Hvad den siger'),
    choice(
      'status',
      'Status',
      [
        ['kontrolleret', 'Kontrolleret og gældende'],
        ['ikke-kontrolleret', 'Ikke kontrolleret'],
        ['muligvis-foraeldet', 'Kan være forældet'],
        ['ophaevet', 'Ophævet'],
      ],
      { required: true, defaultValue: 'ikke-kontrolleret' },
    ),
    longText('statusNote', 'Begrundelse for status'),
    {
      type: 'row',
      fields: [
        amount('sourceYear', 'Kildens år', { min: 1900, max: 2100 }),
        day('validFrom', 'Gælder fra'),
        day('validTo', 'Gælder til'),
        day('checkedAt', 'Kontrolleret'),
      ],
    },
    relation('replacedBy', 'Afløst af', 'legal-references'),
    shortText('replacedByText', 'Afløst af (tekst)', {
      description: 'Når den nye bestemmelse ikke er oprettet.',
    }),
    editorNoteField,
  ],
})
