import type { ArrayField } from 'payload'
import { staffField } from '@/access/predicates'
import { editorial } from './editorial'
import { evaluationQuestionsField, questionsField } from './fields/eventQuestions'
import { capacityField, minimumField, priceField, quotasField } from './fields/eventSeats'
import {
  cancelBeforeField,
  daysField,
  decisionAtField,
  firstDayField,
  offersFromField,
  signUpWindow,
} from './fields/eventTimes'
import { relation, relations } from './fields/relations'
import { richText } from './fields/richText'
import { amount, choice, editorNoteField, longText, shortText, summaryField } from './fields/text'
import { webAddressField } from './fields/webAddress'
import { callOffFirst } from './hooks/callOffFirst'
import { forgetLedger, keepWhileSignedUp } from './hooks/keepWhileSignedUp'
import { narrowParticipantFiles } from './hooks/narrowParticipantFiles'
import { settleOnEventChange } from './hooks/settleEvent'

function materials(name: string, label: string, description: string): ArrayField {
  return {
    name,
    type: 'array',
    label,
    labels: { singular: 'Materiale', plural: 'Materialer' },
    admin: { description },
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
  columns: ['kind', 'state', 'firstDay', 'seatsNow'],
  defaultSort: '-firstDay',
  hooks: {
    beforeChange: [callOffFirst],
    afterChange: [narrowParticipantFiles, settleOnEventChange],
    beforeDelete: [keepWhileSignedUp],
    afterDelete: [forgetLedger],
  },
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
              {
                required: true,
                defaultValue: 'planlagt',
                description:
                  'Man kan kun tilmelde sig, mens det er åbent. Flyttet: ret dagene, eller fjern dem, til den nye dato kendes. Åbn igen, når der kan tilmeldes.',
              },
            ),
            longText('stateNote', 'Forklaring', {
              description: 'Fx hvorfor arrangementet er aflyst eller flyttet. Vises øverst på siden.',
            }),
            daysField,
            firstDayField,
            richText('programme', 'Program'),
            longText('targetGroup', 'For hvem'),
            relations('municipalities', 'Kommuner', 'municipalities', {
              description: 'Hvis arrangementet kun er for nogle af kommunerne. Tomt: alle elleve.',
            }),
            choice(
              'attendanceMode',
              'Deltagelse',
              [
                ['fysisk', 'På stedet'],
                ['online', 'Online'],
                ['begge', 'På stedet eller online'],
              ],
              { defaultValue: 'fysisk' },
            ),
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
            {
              name: 'seatsNow',
              type: 'ui',
              label: 'Deltagere',
              admin: {
                components: {
                  Cell: '/src/desk/admin/DeskLinks#DeskCell',
                  Field: '/src/events/admin/SeatsNow#SeatsNow',
                },
              },
            },
            capacityField,
            quotasField,
            signUpWindow,
            cancelBeforeField,
            {
              ...amount('confirmHours', 'Frist for at åbne linket i timer', {
                min: 0,
                max: 336,
                description:
                  'Den, der tilmelder sig uden konto, beholder pladsen ved at åbne linket i mailen inden så mange timer. Ellers går den videre. 0: det skal ingen.',
              }),
              defaultValue: 24,
            },
            { name: 'hasWaitingList', type: 'checkbox', label: 'Venteliste', defaultValue: true },
            {
              type: 'row',
              fields: [
                offersFromField,
                { ...amount('offerHours', 'Svarfrist i timer', { min: 1, max: 336 }), defaultValue: 48 },
              ],
            },
            { name: 'needsApproval', type: 'checkbox', label: 'Kommunen skal godkende', defaultValue: false },
            { type: 'row', fields: [minimumField, decisionAtField] },
            { type: 'row', fields: [priceField, longText('costSplit', 'Hvordan udgiften deles')] },
            questionsField,
          ],
        },
        {
          label: 'Efter arrangementet',
          fields: [
            {
              name: 'hasEvaluation',
              type: 'checkbox',
              label: 'Bed deltagerne om en evaluering',
              defaultValue: true,
            },
            evaluationQuestionsField,
            { name: 'hasCertificate', type: 'checkbox', label: 'Kursusbevis', defaultValue: true },
            longText('certificateText', 'Tekst på kursusbeviset', {
              maxLength: 600,
              description: 'Fx hvad man har lært. Navn, titel, dage og timer står der i forvejen.',
            }),
          ],
        },
        {
          label: 'Materialer',
          fields: [
            materials(
              'materials',
              'Materialer til alle',
              'Står på arrangementets side. En fil, som før kun var til deltagerne, skal have ny synlighed: åbn filen.',
            ),
            {
              ...materials(
                'participantMaterials',
                'Materialer til deltagere',
                'Står kun på deltagernes egne sider. Filerne kan ikke findes af andre.',
              ),
              access: { read: staffField },
            },
            editorNoteField,
          ],
        },
      ],
    },
    {
      name: 'mailPreview',
      type: 'ui',
      admin: {
        position: 'sidebar',
        components: { Field: '/src/signup/admin/MailPreviewLink#MailPreviewLink' },
      },
    },
  ],
})
