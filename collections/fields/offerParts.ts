import type { ArrayField, GroupField } from 'payload'
import { editorField, networkField } from '@/access/predicates'
import { keptClock } from '@/lib/clock'
import { relation, relations } from './relations'
import { ageRow, amount, choice, choices, longText, moment, shortText, yesNoUnknown } from './text'
import { textRule } from './textRule'

const weekdays = [
  ['mandag', 'Mandag'],
  ['tirsdag', 'Tirsdag'],
  ['onsdag', 'Onsdag'],
  ['torsdag', 'Torsdag'],
  ['fredag', 'Fredag'],
  ['loerdag', 'Lørdag'],
  ['soendag', 'Søndag'],
] as const

/** A time of day, kept as `HH:mm` however it is written. */
const clock = {
  hooks: {
    beforeValidate: [
      ({ value }: { value?: unknown }) => (typeof value === 'string' ? (keptClock(value) ?? value) : value),
    ],
  },
  validate: textRule((value) => keptClock(value) !== null || 'Skriv klokkeslættet som 09:30.'),
}

/** Opening hours as weekday and two local times `HH:mm`. */
export function openingHoursField(name: string, label: string): ArrayField {
  return {
    name,
    type: 'array',
    label,
    labels: { singular: 'Dag', plural: label },
    fields: [
      {
        type: 'row',
        fields: [
          choice('day', 'Dag', weekdays, { required: true }),
          { ...shortText('from', 'Fra', { required: true }), ...clock },
          { ...shortText('to', 'Til', { required: true }), ...clock },
        ],
      },
    ],
  }
}

/** One way in. Age 18 often changes who decides, so an offer has as many routes as it has ways. */
export const accessRoutesField: ArrayField = {
  name: 'accessRoutes',
  type: 'array',
  label: 'Veje ind',
  labels: { singular: 'Vej ind', plural: 'Veje ind' },
  admin: { description: 'Opret én vej for hver aldersgruppe eller måde at komme ind på.' },
  fields: [
    shortText('label', 'Kort navn', { required: true, description: 'Fx Under 18 år.' }),
    ageRow,
    choices('who', 'Hvem kan henvende sig', [
      ['ung', 'Den unge selv'],
      ['foraeldre', 'Forældre og pårørende'],
      ['skole', 'Skole og uddannelse'],
      ['fagperson', 'Fagpersoner'],
      ['myndighed', 'Myndighed'],
      ['borger', 'Borgeren selv'],
      ['alle', 'Alle'],
    ]),
    longText('whoText', 'Hvem, med ord'),
    choice(
      'how',
      'Hvordan',
      [
        ['uvisiteret', 'Kræver ikke visitation'],
        ['direkte-henvendelse', 'Direkte henvendelse'],
        ['aabent-anonymt', 'Åbent og anonymt'],
        ['henvisning', 'Henvisning'],
        ['visiteret', 'Kræver visitation'],
        ['visitationsudvalg', 'Et visitationsudvalg afgør det'],
        ['underretning', 'Underretning'],
        ['ikke-oplyst', 'Ikke oplyst'],
      ],
      { required: true, defaultValue: 'ikke-oplyst' },
    ),
    longText('howText', 'Hvordan, med ord'),
    shortText('decidedBy', 'Hvem visiterer'),
    yesNoUnknown('anonymous', 'Anonymt'),
    longText('consentText', 'Samtykke'),
    shortText('deadlineText', 'Frist'),
    relation('contactPoint', 'Kontaktpunkt', 'contact-points'),
    relations('legalReferences', 'Lovhjemler', 'legal-references'),
  ],
}

/** The stages at which the offer is relevant, and its place in the order of contacts at that stage. */
export const offerStagesField: ArrayField = {
  name: 'stages',
  type: 'array',
  label: 'Bekymringstrin',
  labels: { singular: 'Trin', plural: 'Bekymringstrin' },
  fields: [
    relation('stage', 'Trin', 'stages', { required: true }),
    amount('order', 'Plads i rækkefølgen', { description: 'Lavest først, når kontakter vises for trinnet.' }),
    longText('text', 'Særligt ved dette trin'),
  ],
}

export const optionsField: ArrayField = {
  name: 'options',
  type: 'array',
  label: 'Handlemuligheder',
  labels: { singular: 'Handlemulighed', plural: 'Handlemuligheder' },
  fields: [longText('text', 'Handlemulighed', { required: true }), relation('stage', 'Trin', 'stages')],
}

export const phasesField: ArrayField = {
  name: 'phases',
  type: 'array',
  label: 'Faser',
  labels: { singular: 'Fase', plural: 'Faser' },
  fields: [
    {
      type: 'row',
      fields: [
        amount('number', 'Nummer', { min: 1 }),
        amount('expectedWeeks', 'Forventet antal uger'),
        amount('maxWeeks', 'Højst antal uger'),
      ],
    },
    longText('text', 'Indhold', { required: true }),
  ],
}

export const addressesField: ArrayField = {
  name: 'addresses',
  type: 'array',
  label: 'Adresser',
  labels: { singular: 'Adresse', plural: 'Adresser' },
  fields: [
    {
      type: 'row',
      fields: [shortText('name', 'Sted'), shortText('street', 'Vej og nummer'), shortText('city', 'By')],
    },
    shortText('note', 'Note'),
  ],
}

function attentionPoints(name: string, label: string): ArrayField {
  return {
    name,
    type: 'array',
    label,
    labels: { singular: 'Opmærksomhedspunkt', plural: label },
    fields: [longText('text', 'Tekst', { required: true }), relation('stage', 'Trin', 'stages')],
  }
}

export const attentionPointsField = attentionPoints('attentionPoints', 'Opmærksomhedspunkter')

/** A field of its own, since a field that is closed for reading is closed for searching by its value too. */
export const networkAttentionPointsField: ArrayField = {
  ...attentionPoints('networkAttentionPoints', 'Opmærksomhedspunkter kun for netværket'),
  access: { create: editorField, read: networkField, update: editorField },
}

export const durationField: GroupField = {
  name: 'duration',
  type: 'group',
  label: 'Varighed',
  fields: [
    {
      type: 'row',
      fields: [
        amount('weeks', 'Uger'),
        amount('maxWeeks', 'Højst uger'),
        amount('minMonths', 'Måneder fra'),
        amount('maxMonths', 'Måneder til'),
      ],
    },
    shortText('text', 'Med ord'),
  ],
}

export const sessionsField: GroupField = {
  name: 'sessions',
  type: 'group',
  label: 'Samtaler og fremmøde',
  fields: [
    { type: 'row', fields: [amount('max', 'Højst antal samtaler'), amount('perWeek', 'Gange om ugen')] },
    shortText('text', 'Med ord'),
  ],
}

/** Prices in whole DKK a month, with the year they are from. */
export const priceField: GroupField = {
  name: 'price',
  type: 'group',
  label: 'Pris',
  fields: [
    {
      type: 'row',
      fields: [
        amount('monthMinDkk', 'Kr. pr. måned fra'),
        amount('monthMaxDkk', 'Kr. pr. måned til'),
        amount('year', 'Prisen er fra år', { min: 1900, max: 2100 }),
      ],
    },
    shortText('text', 'Med ord'),
  ],
}

export const freePlacesField: GroupField = {
  name: 'freePlaces',
  type: 'group',
  label: 'Ledige pladser',
  admin: { description: 'Tallet gælder i 14 dage og er derefter ukendt.' },
  fields: [
    {
      type: 'row',
      fields: [amount('count', 'Antal'), moment('statedAt', 'Oplyst'), moment('expiresAt', 'Gælder til')],
    },
  ],
}
