import { editorial } from './editorial'
import { joined } from './fields/relations'
import { richText } from './fields/richText'
import { amount, editorNoteField, longText, shortText, statements, summaryField } from './fields/text'

/** The five stages of concern. Not a ladder: a young person may move both ways. */
export const Stages = editorial({
  slug: 'stages',
  labels: { singular: 'Bekymringstrin', plural: 'Bekymringstrin' },
  group: 'Viden',
  description: 'De fem trin, som tilbud og metoder knyttes til.',
  titleField: 'name',
  columns: ['order'],
  defaultSort: 'order',
  defaultPopulate: { name: true, order: true, slug: true },
  fields: [
    shortText('name', 'Navn', { required: true }),
    amount('order', 'Rækkefølge', { min: 1 }),
    summaryField,
    shortText('drugUse', 'Brug af rusmidler'),
    longText('vignette', 'Eksempel', { description: 'Et opdigtet eksempel, som gør trinnet genkendeligt.' }),
    richText('description', 'Uddybning'),
    statements('attentionPoints', 'Opmærksomhedspunkter', 'Opmærksomhedspunkt'),
    editorNoteField,
    joined('offers', 'Tilbud', 'offers', 'stages.stage', { sort: 'name' }),
    joined('methods', 'Metoder', 'methods', 'stages', { sort: 'name' }),
  ],
})
