import { editorial } from './editorial'
import { relation, relations } from './fields/relations'
import { richText } from './fields/richText'
import { amount, choice, editorNoteField, shortText, sourceRow, summaryField } from './fields/text'

export const Initiatives = editorial({
  slug: 'initiatives',
  labels: { singular: 'Fælles initiativ', plural: 'Fælles initiativer' },
  group: 'Viden',
  description: 'Det, kommunerne gør sammen.',
  titleField: 'title',
  columns: ['number', 'state', 'owner'],
  defaultSort: 'number',
  defaultPopulate: { number: true, slug: true, state: true, summary: true, title: true },
  fields: [
    shortText('title', 'Titel', { required: true }),
    amount('number', 'Nummer', { min: 1 }),
    summaryField,
    richText('description', 'Beskrivelse'),
    choice(
      'state',
      'Tilstand',
      [
        ['foreslaaet', 'Foreslået'],
        ['under-forberedelse', 'Under forberedelse'],
        ['i-gang', 'I gang'],
        ['afsluttet', 'Afsluttet'],
      ],
      { required: true, defaultValue: 'foreslaaet' },
    ),
    relation('owner', 'Tovholder', 'organisations'),
    relations('participants', 'Deltagende kommuner', 'municipalities'),
    relations('recommendations', 'Anbefalinger', 'recommendations'),
    relations('methods', 'Metoder', 'methods'),
    sourceRow,
    editorNoteField,
  ],
})
