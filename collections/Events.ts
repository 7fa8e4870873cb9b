import type { ArrayField } from 'payload'
import { staffField } from '@/access/predicates'
import { editorial } from './editorial'
import { cancelBeforeField, daysField, firstDayField, signUpWindow } from './fields/eventTimes'
import { relation, relations } from './fields/relations'
import { richText } from './fields/richText'
import { amount, choice, editorNoteField, longText, moment, shortText, summaryField } from './fields/text'
import { webAddressField } from './fields/webAddress'
import { keepWhileSignedUp } from './hooks/keepWhileSignedUp'

const quotas: ArrayField = {
  name: 'quotas',
  type: 'array',
  label: 'Pladser til kommunerne',
  labels: { singular: 'Kvote', plural: 'Kvoter' },
  fields: [
    relation('municipality', 'Kommune', 'municipalities', { required: true }),
    {
      type: 'row',
      fields: [
        amount('seats', 'Pladser', { min: 0 }),
        choice(
          'mode',
          'Virkning',
          [
            ['loft', 'Loft: kommunen kan ikke få flere'],
            ['reserveret', 'Reserveret til frigivelse'],
          ],
          { defaultValue: 'reserveret' },
        ),
        moment('releaseAt', 'Frigives'),
      ],
    },
  ],
}

const questions: ArrayField = {
  name: 'questions',
  type: 'array',
  label: 'Spørgsmål ved tilmelding',
  labels: { singular: 'Spørgsmål', plural: 'Spørgsmål' },
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
    longText('choices', 'Valgmuligheder, én pr. linje'),
  ],
}

function materials(name: string, label: string): ArrayField {
  return {
    name,
    type: 'array',
    label,
    labels: { singular: 'Materiale', plural: 'Materialer' },
    fields: [
      shortText('title', 'Titel', { required: true }),
      { name: 'file', type: 'upload', relationTo: 'media', label: 'Fil' },
      webAddressField('url', 'Link'),
      choice('phase', 'Hvornår', [
        ['foer', 'Før'],
        ['efter', 'Efter'],
      ]),
    ],
  }
}

export const Events = editorial({
  slug: 'events',
  labels: { singular: 'Arrangement', plural: 'Arrangementer' },
  group: 'Arrangementer',
  description: 'Workshops, fælles uddannelsesdage, temadage og netværksmøder.',
  titleField: 'title',
  columns: ['kind', 'state', 'firstDay'],
  defaultSort: '-firstDay',
  hooks: { beforeDelete: [keepWhileSignedUp] },
  defaultPopulate: { firstDay: true, kind: true, slug: true, state: true, title: true },
  fields: [
    shortText('title', 'Titel', { required: true }),
    summaryField,
    {
      type: 'tabs',
      tabs: [
        {
          label: 'Arrangementet',
          fields: [
            choice(
              'kind',
              'Slags',
              [
                ['workshop', 'Workshop'],
                ['uddannelsesdag', 'Fælles uddannelsesdag'],
                ['temadag', 'Temadag'],
                ['netvaerksmoede', 'Netværksmøde'],
              ],
              { required: true },
            ),
            choice(
              'state',
              'Tilstand',
              [
                ['planlagt', 'Planlagt'],
                ['aaben', 'Åben for tilmelding'],
                ['lukket', 'Lukket for tilmelding'],
                ['aflyst', 'Aflyst'],
                ['flyttet', 'Flyttet'],
                ['afholdt', 'Afholdt'],
              ],
              { required: true, defaultValue: 'planlagt' },
            ),
            longText('stateNote', 'Forklaring', {
              description: 'Fx hvorfor arrangementet er aflyst eller flyttet.',
            }),
            daysField,
            firstDayField,
            richText('programme', 'Program'),
            longText('targetGroup', 'For hvem'),
            { type: 'row', fields: [shortText('place', 'Sted'), shortText('address', 'Adresse')] },
            {
              ...webAddressField('onlineLink', 'Link til onlinemøde', {
                description: 'Vises kun for deltagere.',
              }),
              access: { read: staffField },
            },
            relations('methods', 'Metoder', 'methods'),
            relations('recommendations', 'Anbefalinger', 'recommendations'),
            relation('initiative', 'Fælles initiativ', 'initiatives'),
            relation('organiser', 'Arrangør', 'organisations'),
            shortText('contactFunction', 'Kontakt (funktion)'),
            { name: 'contactEmail', type: 'email', label: 'Kontaktmail' },
          ],
        },
        {
          label: 'Tilmelding',
          fields: [
            amount('capacity', 'Pladser i alt', { min: 1 }),
            quotas,
            signUpWindow,
            cancelBeforeField,
            { name: 'hasWaitingList', type: 'checkbox', label: 'Venteliste', defaultValue: true },
            { name: 'needsApproval', type: 'checkbox', label: 'Kommunen skal godkende', defaultValue: false },
            {
              type: 'row',
              fields: [amount('minimum', 'Mindst antal deltagere'), moment('decisionAt', 'Afgøres')],
            },
            {
              type: 'row',
              fields: [
                amount('priceDkk', 'Pris pr. deltager i kr.'),
                longText('costSplit', 'Hvordan udgiften deles'),
              ],
            },
            questions,
          ],
        },
        {
          label: 'Materialer',
          fields: [
            materials('materials', 'Materialer til alle'),
            {
              ...materials('participantMaterials', 'Materialer til deltagere'),
              access: { read: staffField },
            },
            editorNoteField,
          ],
        },
      ],
    },
  ],
})
