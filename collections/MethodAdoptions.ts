import { editorial } from './editorial'
import { completePairTitle, pairTitleFields } from './fields/pairTitle'
import { owningMunicipality, relation } from './fields/relations'
import { choice, day, editorNoteField, longText, shortText } from './fields/text'
import { refuseDuplicate } from './hooks/refuseDuplicate'

/** How one municipality stands to one method. At most one row for each pair. */
export const MethodAdoptions = editorial({
  slug: 'method-adoptions',
  labels: { singular: 'Metode i kommune', plural: 'Metoder i kommunerne' },
  group: 'Kommuner og tilbud',
  description: 'Hvilke kommuner der bruger, overvejer eller vil samarbejde om en metode.',
  titleField: 'title',
  columns: ['municipality', 'status'],
  defaultSort: '-updatedAt',
  hasSlug: false,
  indexes: [{ fields: ['method', 'municipality'], unique: true }],
  hooks: {
    beforeValidate: [
      refuseDuplicate({
        fields: ['method', 'municipality'],
        already: 'Kommunens oplysning om metoden findes allerede',
        joint: ':',
      }),
    ],
    afterRead: [completePairTitle],
  },
  fields: [
    ...pairTitleFields('method.name', 'Dannes af metode og kommune.'),
    relation('method', 'Metode', 'methods', { required: true }),
    owningMunicipality({ required: true }),
    choice(
      'status',
      'Status',
      [
        ['i-brug', 'I brug'],
        ['overvejer', 'Overvejer'],
        ['vil-samarbejde', 'Vil gerne samarbejde'],
        ['ikke-aktuelt', 'Ikke aktuelt'],
      ],
      { required: true },
    ),
    longText('note', 'Uddybning'),
    relation('contactPoint', 'Kontaktpunkt', 'contact-points'),
    day('statedAt', 'Oplyst'),
    shortText('sourceText', 'Kilde'),
    editorNoteField,
  ],
})
