import type { CollectionConfig } from 'payload'
import { accessTo, isHiddenFrom } from '@/access/collectionAccess'
import { relation } from './fields/relations'
import { shortText } from './fields/text'
import { limitPageSize } from './hooks/limitPageSize'

/**
 * What a participant thought of an event. Anonymous: no row says whose it is, and since rows have no date, their order in
 * time can't be held against the log either.
 */
export const Evaluations: CollectionConfig = {
  slug: 'evaluations',
  labels: { singular: 'Evaluering', plural: 'Evalueringer' },
  disableDuplicate: true,
  timestamps: false,
  access: accessTo('evaluations'),
  admin: {
    hidden: ({ user }) => isHiddenFrom('evaluations', user),
    group: 'Arrangementer',
    description: 'Anonyme svar. Vises samlet på arrangementets deltagerliste.',
    useAsTitle: 'title',
    defaultColumns: ['title', 'event'],
  },
  hooks: { beforeOperation: [limitPageSize] },
  fields: [
    relation('event', 'Arrangement', 'events', { required: true }),
    shortText('title', 'Arrangementets titel'),
    { name: 'answers', type: 'json', label: 'Svar', required: true },
  ],
}
