import type { CollectionConfig } from 'payload'
import { accessTo, isHiddenFrom } from '@/access/collectionAccess'
import { relation } from './fields/relations'
import { choice, longText, shortText } from './fields/text'
import { limitPageSize } from './hooks/limitPageSize'

/** *Ret en fejl*: somebody says that a page is wrong. The sender is optional and is deleted by the clock. */
export const Feedback: CollectionConfig = {
  slug: 'feedback',
  labels: { singular: 'Rettelse', plural: 'Ret en fejl' },
  disableDuplicate: true,
  access: accessTo('feedback'),
  admin: {
    hidden: ({ user }) => isHiddenFrom('feedback', user),
    useAsTitle: 'path',
    group: 'Portalen',
    description: 'Beskeder fra læsere om fejl på en side.',
    defaultColumns: ['path', 'state', 'createdAt'],
  },
  hooks: { beforeOperation: [limitPageSize] },
  fields: [
    shortText('path', 'Side', { required: true }),
    longText('message', 'Besked', { required: true }),
    { name: 'senderEmail', type: 'email', label: 'Afsender' },
    relation('municipality', 'Kommune', 'municipalities'),
    choice(
      'state',
      'Tilstand',
      [
        ['ny', 'Ny'],
        ['i-gang', 'I gang'],
        ['rettet', 'Rettet'],
        ['afvist', 'Ikke en fejl'],
      ],
      { required: true, defaultValue: 'ny', index: true },
    ),
    longText('answer', 'Svar eller note'),
  ],
}
