import { editorial } from './editorial'
import { joined, relation } from './fields/relations'
import {
  amount,
  editorNoteField,
  longText,
  shortText,
  sourceRow,
  statements,
  summaryField,
} from './fields/text'

export const Surveys = editorial({
  slug: 'surveys',
  labels: { singular: 'Undersøgelse', plural: 'Undersøgelser' },
  group: 'Tal',
  description: 'Undersøgelser, som portalens tal kommer fra.',
  titleField: 'title',
  columns: ['municipality'],
  fields: [
    shortText('title', 'Titel', { required: true }),
    relation('municipality', 'Kommune', 'municipalities'),
    {
      name: 'municipalityInferred',
      type: 'checkbox',
      label: 'Kommunen er udledt',
      defaultValue: false,
      admin: { description: 'Kilden nævner ikke selv kommunen.' },
    },
    shortText('years', 'År'),
    shortText('population', 'Hvem er spurgt'),
    summaryField,
    statements('caveats', 'Forbehold', 'Forbehold'),
    {
      name: 'questions',
      type: 'array',
      label: 'Spørgsmål',
      labels: { singular: 'Spørgsmål', plural: 'Spørgsmål' },
      admin: { initCollapsed: true },
      fields: [
        {
          type: 'row',
          fields: [
            { ...amount('figure', 'Figur'), required: true },
            amount('grade', 'Klassetrin'),
            amount('sampleSize', 'Antal (n)'),
            amount('sampleGirls', 'Piger'),
            amount('sampleBoys', 'Drenge'),
          ],
        },
        longText('question', 'Spørgsmål', { required: true }),
        longText('definition', 'Definition'),
        longText('base', 'Hvem tallet gælder'),
        shortText('sampleBasis', 'Hvor antallet stammer fra'),
        statements('caveats', 'Forbehold', 'Forbehold'),
        statements('interpretations', 'Kildens tolkning', 'Tolkning'),
      ],
    },
    sourceRow,
    editorNoteField,
    joined('observations', 'Målinger', 'survey-observations', 'survey', { sort: 'key' }),
  ],
})
