import type { CollectionConfig } from 'payload'
import { nobody, staff } from '@/access/predicates'
import { isStaff } from '@/access/roles'
import { amount, day, shortText } from './fields/text'
import { limitPageSize } from './hooks/limitPageSize'

/** Words somebody searched for in vain, counted per day. No person, no session, no address. */
export const SearchMisses: CollectionConfig = {
  slug: 'search-misses',
  labels: { singular: 'Forgæves søgning', plural: 'Forgæves søgninger' },
  disableDuplicate: true,
  access: {
    admin: ({ req }) => isStaff(req.user),
    create: nobody,
    delete: staff,
    read: staff,
    readVersions: nobody,
    unlock: nobody,
    update: nobody,
  },
  admin: {
    useAsTitle: 'words',
    group: 'Portalen',
    description: 'Ord, som læsere har søgt uden at finde noget.',
    defaultColumns: ['words', 'count', 'day'],
  },
  defaultSort: '-count',
  indexes: [{ fields: ['day', 'words'], unique: true }],
  hooks: { beforeOperation: [limitPageSize] },
  fields: [shortText('words', 'Ord', { required: true }), day('day', 'Dag'), amount('count', 'Antal')],
}
