import { editorial } from './editorial'
import { owningMunicipality, relation, relations } from './fields/relations'
import { richText } from './fields/richText'
import { amount, editorNoteField, shortText, statements, summaryField } from './fields/text'

export const Experiences = editorial({
  slug: 'experiences',
  labels: { singular: 'Erfaring', plural: 'Erfaringer' },
  group: 'Viden',
  description: 'En kommunes fortælling om noget, den har prøvet. Ingen oplysninger om borgere.',
  titleField: 'title',
  columns: ['municipality', 'year', 'visibility'],
  defaultPopulate: { municipality: true, slug: true, summary: true, title: true },
  fields: [
    shortText('title', 'Titel', { required: true }),
    owningMunicipality({ required: true }),
    summaryField,
    richText('body', 'Hvad gjorde vi, og hvad lærte vi'),
    statements('advice', 'Råd til andre', 'Råd'),
    amount('year', 'År', { min: 1990, max: 2100 }),
    relations('methods', 'Metoder', 'methods'),
    relations('recommendations', 'Anbefalinger', 'recommendations'),
    relation('contactPoint', 'Kontaktpunkt', 'contact-points'),
    editorNoteField,
  ],
})
