import { editorial } from './editorial'
import { phoneField } from './fields/phone'
import { joined, relation } from './fields/relations'
import { choice, editorNoteField, longText, shortText } from './fields/text'
import { webAddressField } from './fields/webAddress'

/** Whoever runs, decides or publishes something: a unit of a municipality, an agency, an association. */
export const Organisations = editorial({
  slug: 'organisations',
  labels: { singular: 'Aktør', plural: 'Aktører' },
  group: 'Kommuner og tilbud',
  description: 'Enheder, myndigheder og organisationer. Skriv funktioner, ikke personer.',
  titleField: 'name',
  columns: ['kind', 'municipality'],
  defaultPopulate: { name: true, slug: true, unit: true, municipality: true },
  fields: [
    shortText('name', 'Navn', { required: true }),
    shortText('unit', 'Enhed'),
    choice('kind', 'Slags', [
      ['kommunal', 'Kommunal'],
      ['regional', 'Regional'],
      ['privat', 'Privat'],
      ['frivillig', 'Frivillig'],
      ['statslig', 'Statslig'],
    ]),
    relation('municipality', 'Kommune', 'municipalities'),
    longText('description', 'Hvad aktøren gør'),
    webAddressField('website', 'Hjemmeside'),
    { name: 'email', type: 'email', label: 'Mail' },
    phoneField,
    editorNoteField,
    joined('offers', 'Tilbud', 'offers', 'organisation', { sort: 'name' }),
    joined('contactPoints', 'Kontaktpunkter', 'contact-points', 'organisation', { sort: 'name' }),
  ],
})
