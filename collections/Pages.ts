import { editorial } from './editorial'
import { richText } from './fields/richText'
import { shortText, summaryField } from './fields/text'

export const Pages = editorial({
  slug: 'pages',
  labels: { singular: 'Side', plural: 'Sider' },
  group: 'Portalen',
  description: 'Sider om portalen, fx Om, Privatliv og Cookies. Adressen ligger direkte under forsiden.',
  titleField: 'title',
  columns: ['slug'],
  fields: [shortText('title', 'Titel', { required: true }), summaryField, richText('body', 'Tekst')],
})
