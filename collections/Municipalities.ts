import { staffField } from '@/access/predicates'
import { danishSortKey } from '@/lib/danishSortKey'
import { editorial } from './editorial'
import { phone } from './fields/phone'
import { joined } from './fields/relations'
import { richText } from './fields/richText'
import { editorNoteField, longText, shortText, summaryField } from './fields/text'
import { webAddressField } from './fields/webAddress'
import { keepWhileCounted } from './hooks/keepWhileCounted'
import { keepWhileNeeded, takeFromClosedAccounts } from './hooks/keepWhileNeeded'
import { refuseDuplicate } from './hooks/refuseDuplicate'

/** Who a municipality is; the rest is its own to write. */
const keptByStaff = { create: staffField, update: staffField }

/** The eleven municipalities. `kommunekode` and `cvr` are strings: they are names, not numbers. */
export const Municipalities = editorial({
  slug: 'municipalities',
  labels: { singular: 'Kommune', plural: 'Kommuner' },
  group: 'Kommuner og tilbud',
  description: 'De elleve kommuner i Nordjylland.',
  titleField: 'name',
  columns: ['kommunekode', 'website'],
  defaultSort: 'sortKey',
  hooks: {
    beforeDelete: [keepWhileCounted, keepWhileNeeded],
    afterDelete: [takeFromClosedAccounts],
    beforeValidate: [
      refuseDuplicate({ fields: ['kommunekode'], already: 'Kommunekoden bruges allerede', joint: ' af' }),
      refuseDuplicate({ fields: ['cvr'], already: 'CVR-nummeret bruges allerede', joint: ' af' }),
    ],
  },
  slugAccess: keptByStaff,
  defaultPopulate: { name: true, officialName: true, slug: true },
  fields: [
    {
      ...shortText('name', 'Navn', { required: true, description: 'Uden ordet Kommune, fx Hjørring.' }),
      access: keptByStaff,
    },
    { ...shortText('officialName', 'Officielt navn', { required: true }), access: keptByStaff },
    {
      type: 'row',
      fields: [
        {
          ...shortText('kommunekode', 'Kommunekode', { required: true }),
          access: keptByStaff,
          unique: true,
          validate: (value: unknown) => /^\d{3}$/.test(String(value ?? '')) || 'Kommunekoden er tre cifre.',
        },
        {
          ...shortText('cvr', 'CVR-nummer', { required: true }),
          access: keptByStaff,
          unique: true,
          validate: (value: unknown) => /^\d{8}$/.test(String(value ?? '')) || 'CVR-nummeret er otte cifre.',
        },
      ],
    },
    webAddressField('website', 'Hjemmeside'),
    summaryField,
    richText('introduction', 'Om indsatsen i kommunen'),
    {
      name: 'phones',
      type: 'array',
      label: 'Telefonnumre',
      labels: { singular: 'Telefonnummer', plural: 'Telefonnumre' },
      fields: [
        shortText('label', 'Hvad nummeret er til', {
          required: true,
          description: 'Fx hovednummer eller døgnvagt.',
        }),
        phone({ required: true }),
        shortText('hours', 'Telefontid'),
      ],
    },
    longText('acuteInformation', 'Uden for åbningstid', {
      description: 'Hvem svarer om natten og i weekenden.',
    }),
    {
      name: 'sortKey',
      type: 'text',
      index: true,
      admin: { hidden: true },
      hooks: {
        beforeValidate: [({ data, originalDoc }) => danishSortKey(data?.name ?? originalDoc?.name ?? '')],
      },
    },
    editorNoteField,
    joined('offers', 'Tilbud', 'offers', 'municipality', {
      sort: 'name',
      columns: ['name', 'offerType', 'state'],
    }),
    joined('contactPoints', 'Kontaktpunkter', 'contact-points', 'municipality', { sort: 'name' }),
    joined('organisations', 'Aktører', 'organisations', 'municipality', { sort: 'name' }),
    joined('methodAdoptions', 'Metoder', 'method-adoptions', 'municipality'),
    joined('positions', 'Stillingtagen', 'positions', 'municipality'),
    joined('experiences', 'Erfaringer', 'experiences', 'municipality'),
  ],
})
