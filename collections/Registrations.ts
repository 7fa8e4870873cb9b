import type { CollectionConfig } from 'payload'
import { accessTo, isHiddenFrom } from '@/access/collectionAccess'
import { nobodyField, staffField } from '@/access/predicates'
import { relation } from './fields/relations'
import { choice, longText, moment, shortText } from './fields/text'
import { limitPageSize } from './hooks/limitPageSize'

/** Somebody signed up for an event. Personal data: no drafts, no versions, no trash, never searched. */
export const Registrations: CollectionConfig = {
  slug: 'registrations',
  labels: { singular: 'Tilmelding', plural: 'Tilmeldinger' },
  disableDuplicate: true,
  access: accessTo('registrations'),
  admin: {
    hidden: ({ user }) => isHiddenFrom('registrations', user),
    useAsTitle: 'name',
    group: 'Arrangementer',
    description: 'Personoplysninger. Slettes efter fristerne under Opbevaring.',
    defaultColumns: ['name', 'event', 'municipality', 'state', 'createdAt'],
  },
  indexes: [{ fields: ['event', 'email'], unique: true }],
  hooks: { beforeOperation: [limitPageSize] },
  fields: [
    relation('event', 'Arrangement', 'events', { required: true }),
    shortText('name', 'Navn', { required: true }),
    { name: 'email', type: 'email', label: 'Arbejdsmail', required: true },
    relation('municipality', 'Kommune', 'municipalities'),
    shortText('workplace', 'Arbejdssted'),
    shortText('jobRole', 'Stilling'),
    choice(
      'state',
      'Tilstand',
      [
        ['afventer', 'Afventer'],
        ['bekraeftet', 'Bekræftet'],
        ['venteliste', 'På venteliste'],
        ['tilbudt', 'Tilbudt plads'],
        ['afmeldt', 'Afmeldt'],
        ['afvist', 'Afvist'],
        ['deltog', 'Deltog'],
        ['udeblev', 'Udeblev'],
      ],
      { required: true, defaultValue: 'afventer', index: true },
    ),
    {
      name: 'answers',
      type: 'array',
      label: 'Svar',
      labels: { singular: 'Svar', plural: 'Svar' },
      fields: [shortText('question', 'Spørgsmål', { required: true }), longText('answer', 'Svar')],
    },
    longText('needs', 'Kost og tilgængelighed', {
      description: 'Kan være følsomt. Ses kun af arrangøren og slettes først.',
    }),
    shortText('group', 'Samlet tilmelding'),
    {
      name: 'tokenHash',
      type: 'text',
      index: true,
      hidden: true,
      access: { create: nobodyField, read: nobodyField, update: nobodyField },
    },
    {
      ...moment('offeredUntil', 'Tilbud gælder til'),
      access: { create: staffField, read: staffField, update: staffField },
    },
    moment('cancelledAt', 'Afmeldt den'),
    {
      ...moment('anonymisedAt', 'Gjort anonym'),
      access: { create: nobodyField, read: staffField, update: nobodyField },
    },
  ],
}
