import { editorial } from './editorial'
import { openingHoursField } from './fields/offerParts'
import { phoneField } from './fields/phone'
import { owningMunicipality, relation } from './fields/relations'
import { confirmedAtField, editorNoteField, longText, shortText } from './fields/text'

/** A function that can be called or written to, never only a person. */
export const ContactPoints = editorial({
  slug: 'contact-points',
  labels: { singular: 'Kontaktpunkt', plural: 'Kontaktpunkter' },
  group: 'Kommuner og tilbud',
  description: 'En funktion, man kan ringe eller skrive til. Skriv ikke personnavne.',
  titleField: 'name',
  columns: ['municipality', 'phone', 'confirmedAt'],
  defaultPopulate: { name: true, phone: true, email: true, slug: true, confirmedAt: true },
  fields: [
    shortText('name', 'Funktion', { required: true }),
    owningMunicipality(),
    relation('organisation', 'Aktør', 'organisations'),
    shortText('topic', 'Hvad man kan spørge om'),
    longText('description', 'Beskrivelse'),
    { type: 'row', fields: [phoneField, { name: 'email', type: 'email', label: 'Mail' }] },
    shortText('phoneNote', 'Note om telefonen'),
    openingHoursField('phoneHours', 'Telefontid'),
    confirmedAtField,
    editorNoteField,
  ],
})
