import type { CollectionConfig } from 'payload'
import { accessTo, isHiddenFrom } from '@/access/collectionAccess'
import { pageFromMiss } from '@/search/admin/pageFromMiss'
import { amount, day, shortText } from './fields/text'
import { limitPageSize } from './hooks/limitPageSize'

/** Words somebody searched for in vain, counted per day. No person, no session, no address. */
export const SearchMisses: CollectionConfig = {
  slug: 'search-misses',
  labels: { singular: 'Forgæves søgning', plural: 'Forgæves søgninger' },
  disableDuplicate: true,
  access: accessTo('search-misses'),
  admin: {
    hidden: ({ user }) => isHiddenFrom('search-misses', user),
    useAsTitle: 'words',
    group: 'Portalen',
    description: 'Ord, som læsere har søgt uden at finde noget.',
    defaultColumns: ['words', 'count', 'day'],
    components: { views: { list: { Component: '/src/search/admin/MissedWordsList#MissedWordsList' } } },
  },
  defaultSort: '-count',
  indexes: [{ fields: ['day', 'words'], unique: true }],
  hooks: { beforeOperation: [limitPageSize] },
  endpoints: [pageFromMiss],
  fields: [shortText('words', 'Ord', { required: true }), day('day', 'Dag'), amount('count', 'Antal')],
}
