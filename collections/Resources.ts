import { editorial } from './editorial'
import { flowField } from './fields/flow'
import { relation, relations } from './fields/relations'
import { richText } from './fields/richText'
import { amount, choice, day, editorNoteField, shortText, summaryField } from './fields/text'
import { webAddressField } from './fields/webAddress'

export const Resources = editorial({
  slug: 'resources',
  labels: { singular: 'Værktøj', plural: 'Værktøjskasse' },
  group: 'Viden',
  description: 'Links, filer, skabeloner og beslutningsforløb.',
  titleField: 'title',
  columns: ['kind', 'publisher', 'year'],
  defaultPopulate: { kind: true, slug: true, summary: true, title: true },
  fields: [
    shortText('title', 'Titel', { required: true }),
    choice(
      'kind',
      'Slags',
      [
        ['link', 'Link'],
        ['fil', 'Fil'],
        ['rapport', 'Rapport'],
        ['skabelon', 'Skabelon'],
        ['beslutningsforloeb', 'Beslutningsforløb'],
      ],
      { required: true, defaultValue: 'link', index: true },
    ),
    summaryField,
    richText('description', 'Beskrivelse'),
    { type: 'row', fields: [webAddressField('url', 'Link'), day('urlCheckedAt', 'Link kontrolleret')] },
    shortText('urlNote', 'Note om linket'),
    { name: 'file', type: 'upload', relationTo: 'media', label: 'Fil' },
    {
      type: 'row',
      fields: [shortText('publisher', 'Udgiver'), amount('year', 'År', { min: 1900, max: 2100 })],
    },
    relation('organisation', 'Aktør', 'organisations'),
    relation('municipality', 'Kommune', 'municipalities'),
    relations('stages', 'Bekymringstrin', 'stages'),
    relations('methods', 'Metoder', 'methods'),
    relations('recommendations', 'Anbefalinger', 'recommendations'),
    flowField,
    editorNoteField,
  ],
})
