import type { CollectionConfig, Field } from 'payload'
import { accessTo, isHiddenFrom } from '@/access/collectionAccess'
import { nobodyField, staffField } from '@/access/predicates'
import { deskEndpoints } from '@/desk/endpoints'
import { foldedAddress } from '@/lib/mailAddress'
import { countedFields } from '@/signup/countedFields'
import { registrationReasons, registrationStates } from '@/signup/labels'
import { relation } from './fields/relations'
import { amount, choice, longText, moment, shortText } from './fields/text'
import { askNewEmployer } from './hooks/askNewEmployer'
import { forgetMailsOfRegistration } from './hooks/forgetMailsOfRegistration'
import { givePersonalLink } from './hooks/givePersonalLink'
import { leaveSeatsAlone } from './hooks/leaveSeatsAlone'
import { limitPageSize } from './hooks/limitPageSize'
import { refuseDuplicate } from './hooks/refuseDuplicate'
import { sendCorrections } from './hooks/sendCorrections'
import { settleOnRegistrationChange, settleOnRegistrationDelete } from './hooks/settleEvent'

const closed = { create: nobodyField, update: nobodyField }
const secret = { create: nobodyField, read: nobodyField, update: nobodyField }
const staffOnly = { create: staffField, read: staffField, update: staffField }

/** What the portal works out by itself: shown to staff, written by nobody's hand. */
function worked(field: Field): Field {
  return { ...field, access: closed, admin: { ...field.admin, readOnly: true } } as Field
}

/**
 * Somebody signed up for an event. Personal data: no drafts, no versions, no trash, never searched. The state and the place in
 * line are given by `src/signup` under the event's lock, so nobody types them.
 */
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
  indexes: [{ fields: ['event', 'email'], unique: true }, { fields: [...countedFields, 'number'] }],
  endpoints: [...deskEndpoints],
  hooks: {
    beforeOperation: [limitPageSize],
    beforeValidate: [
      refuseDuplicate({
        fields: ['event', 'email'],
        already: 'Mailadressen er tilmeldt i forvejen',
        joint: ' som',
      }),
    ],
    beforeChange: [givePersonalLink, askNewEmployer, leaveSeatsAlone],
    afterChange: [sendCorrections, settleOnRegistrationChange],
    beforeDelete: [forgetMailsOfRegistration],
    afterDelete: [settleOnRegistrationDelete],
  },
  fields: [
    { ...relation('event', 'Arrangement', 'events', { required: true }), access: { update: nobodyField } },
    shortText('name', 'Navn', { required: true }),
    {
      name: 'email',
      type: 'email',
      label: 'Arbejdsmail',
      required: true,
      hooks: { beforeValidate: [({ value }) => (typeof value === 'string' ? foldedAddress(value) : value)] },
    },
    relation('municipality', 'Kommune', 'municipalities'),
    shortText('workplace', 'Arbejdssted'),
    shortText('jobRole', 'Stilling'),
    {
      ...choice('state', 'Tilstand', Object.entries(registrationStates), {
        required: true,
        defaultValue: 'modtaget',
        index: true,
      }),
      access: closed,
      admin: { readOnly: true, description: 'Ændres på arrangementets deltagerliste.' },
    },
    worked(choice('reason', 'Hvorfor afmeldt eller afvist', Object.entries(registrationReasons))),
    worked({ ...amount('number', 'Nummer i køen'), index: true }),
    { ...amount('priority', 'Forrang i køen', { min: -100, max: 100 }), defaultValue: 0, access: staffOnly },
    worked({
      name: 'isExtra',
      type: 'checkbox',
      label: 'Ekstra plads ud over antallet',
      defaultValue: false,
    }),
    worked(shortText('group', 'Samlet tilmelding')),
    worked({ name: 'isAllOrNone', type: 'checkbox', label: 'Kun samlet', defaultValue: false }),
    worked(shortText('bookedByName', 'Tilmeldt af')),
    worked(shortText('bookedByEmail', 'Tilmelderens mail')),
    { ...relation('account', 'Konto', 'users'), access: { ...secret, read: staffField } },
    {
      name: 'answers',
      type: 'json',
      label: 'Svar på arrangørens spørgsmål',
      access: closed,
      admin: { readOnly: true },
    },
    {
      name: 'needs',
      type: 'json',
      label: 'Kost og tilgængelighed',
      access: { ...closed, read: staffField },
      admin: {
        readOnly: true,
        description: 'Kan være følsomt. Ses kun af arrangøren og slettes først.',
      },
    },
    worked({ ...moment('approvedAt', 'Godkendt af kommunen') }),
    worked({ name: 'attendance', type: 'json', label: 'Fremmøde' }),
    { ...longText('note', 'Note', { description: 'Ses kun af arrangøren.' }), access: staffOnly },
    { name: 'submission', type: 'text', index: true, hidden: true, access: secret },
    { name: 'tokenSalt', type: 'text', hidden: true, access: secret },
    { name: 'tokenHash', type: 'text', index: true, hidden: true, access: secret },
    { name: 'mailSequence', type: 'number', hidden: true, defaultValue: 0, access: secret },
    { name: 'eventRevision', type: 'number', hidden: true, defaultValue: 0, access: secret },
    { ...moment('confirmBy', 'Linket skal åbnes senest'), access: { ...closed, read: staffField } },
    // The network it was sent from, as a keyed hash for this event alone; only until the link is opened.
    { name: 'sentFrom', type: 'text', hidden: true, access: secret },
    { ...moment('offeredUntil', 'Tilbud gælder til'), access: { ...closed, read: staffField } },
    worked(moment('cancelledAt', 'Afmeldt den')),
    // Seen by nobody: who had answered when a new answer came would tell whose it is.
    { ...moment('evaluatedAt', 'Har evalueret'), hidden: true, access: secret },
    {
      ...moment('anonymisedAt', 'Gjort anonym'),
      access: { create: nobodyField, read: staffField, update: nobodyField },
    },
  ],
}
