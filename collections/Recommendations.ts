import { editorial } from './editorial'
import { joined, relations } from './fields/relations'
import { richText } from './fields/richText'
import {
  amount,
  choice,
  editorNoteField,
  shortText,
  sourceRow,
  statements,
  summaryField,
} from './fields/text'
import { refuseDuplicate } from './hooks/refuseDuplicate'

export const Recommendations = editorial({
  slug: 'recommendations',
  labels: { singular: 'Anbefaling', plural: 'Anbefalinger' },
  group: 'Viden',
  description: 'Netværkets anbefalinger til kommunerne.',
  titleField: 'title',
  columns: ['number', 'area', 'level'],
  defaultSort: 'number',
  hooks: {
    beforeValidate: [
      refuseDuplicate({ fields: ['number'], already: 'Nummeret bruges allerede', joint: ' af' }),
    ],
  },
  defaultPopulate: { area: true, number: true, slug: true, title: true },
  fields: [
    {
      type: 'row',
      fields: [
        { ...amount('number', 'Nummer', { min: 1, max: 99 }), required: true, unique: true },
        shortText('area', 'Område', { required: true }),
      ],
    },
    shortText('title', 'Titel', { required: true }),
    choice(
      'level',
      'Niveau',
      [
        ['kommunal', 'Den enkelte kommune'],
        ['tvaerkommunal', 'Kommunerne i fællesskab'],
      ],
      { required: true, defaultValue: 'kommunal' },
    ),
    summaryField,
    richText('recommendation', 'Anbefaling'),
    richText('challenge', 'Udfordring'),
    richText('elaboration', 'Uddybning'),
    statements('keyFacts', 'Det vigtigste', 'Punkt'),
    relations('methods', 'Metoder', 'methods'),
    relations('offerTypes', 'Tilbudstyper', 'offer-types'),
    relations('relatedRecommendations', 'Hænger sammen med', 'recommendations'),
    relations('legalReferences', 'Lovhjemler', 'legal-references'),
    sourceRow,
    editorNoteField,
    joined('initiatives', 'Fælles initiativer', 'initiatives', 'recommendations', { sort: 'number' }),
    joined('resources', 'Værktøjer', 'resources', 'recommendations', { sort: 'title' }),
    joined('events', 'Arrangementer', 'events', 'recommendations'),
    joined('positions', 'Kommunernes stillingtagen', 'positions', 'recommendation'),
  ],
})
