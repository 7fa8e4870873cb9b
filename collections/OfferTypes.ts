import { editorial } from './editorial'
import { joined } from './fields/relations'
import { amount, shortText, summaryField } from './fields/text'

export const OfferTypes = editorial({
  slug: 'offer-types',
  labels: { singular: 'Tilbudstype', plural: 'Tilbudstyper' },
  group: 'Kommuner og tilbud',
  description: 'De slags tilbud, som tilbud og anbefalinger inddeles efter.',
  titleField: 'name',
  columns: ['order'],
  defaultSort: 'order',
  defaultPopulate: { name: true, slug: true },
  fields: [
    shortText('name', 'Navn', { required: true }),
    summaryField,
    amount('order', 'Rækkefølge'),
    joined('offers', 'Tilbud', 'offers', 'offerType', { sort: 'name' }),
    joined('recommendations', 'Anbefalinger', 'recommendations', 'offerTypes', { sort: 'number' }),
  ],
})
