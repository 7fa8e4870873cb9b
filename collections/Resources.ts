import type { GroupField } from 'payload'
import { editorial } from './editorial'
import { relation, relations } from './fields/relations'
import { richText } from './fields/richText'
import { amount, choice, day, editorNoteField, longText, shortText, summaryField } from './fields/text'

/** A decision flow: questions, actions and ends joined by labelled edges. Keys are unique within the flow. */
const flow: GroupField = {
  name: 'flow',
  type: 'group',
  label: 'Beslutningsforløb',
  admin: { condition: (_, siblingData) => siblingData?.kind === 'beslutningsforloeb' },
  fields: [
    shortText('start', 'Begynder ved nøgle'),
    longText('note', 'Note om forløbet'),
    {
      name: 'nodes',
      type: 'array',
      label: 'Trin',
      labels: { singular: 'Trin', plural: 'Trin' },
      fields: [
        {
          type: 'row',
          fields: [
            shortText('key', 'Nøgle', { required: true }),
            choice(
              'type',
              'Slags',
              [
                ['question', 'Spørgsmål'],
                ['action', 'Handling'],
                ['end', 'Afslutning'],
              ],
              { required: true },
            ),
          ],
        },
        longText('text', 'Tekst', { required: true }),
        relation('method', 'Metode', 'methods'),
        shortText('url', 'Link'),
      ],
    },
    {
      name: 'edges',
      type: 'array',
      label: 'Veje mellem trin',
      labels: { singular: 'Vej', plural: 'Veje' },
      fields: [
        {
          type: 'row',
          fields: [
            shortText('from', 'Fra nøgle', { required: true }),
            shortText('to', 'Til nøgle', { required: true }),
            shortText('label', 'Svar'),
            { name: 'inferred', type: 'checkbox', label: 'Udledt', defaultValue: false },
          ],
        },
      ],
    },
  ],
}

export const Resources = editorial({
  slug: 'resources',
  labels: { singular: 'Værktøj', plural: 'Værktøjskasse' },
  group: 'Viden',
  description: 'Links, filer, skabeloner og beslutningsforløb.',
  titleField: 'title',
  columns: ['kind', 'publisher', 'year'],
  hasVisibility: true,
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
    { type: 'row', fields: [shortText('url', 'Link'), day('urlCheckedAt', 'Link kontrolleret')] },
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
    flow,
    editorNoteField,
  ],
})
