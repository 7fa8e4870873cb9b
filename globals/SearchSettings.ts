import { shortText } from '@collections/fields/text'
import type { GlobalConfig } from 'payload'
import { accessToGlobal } from '@/access/collectionAccess'

/** Words that mean the same, and words search leaves out, as the secretariat keeps them. */
export const SearchSettings: GlobalConfig = {
  slug: 'search-settings',
  label: 'Søgning',
  access: accessToGlobal('search-settings'),
  admin: { group: 'Portalen', description: 'Synonymer og ord, som søgningen springer over.' },
  fields: [
    {
      name: 'synonyms',
      type: 'array',
      label: 'Synonymer',
      labels: { singular: 'Gruppe', plural: 'Grupper' },
      fields: [
        shortText('words', 'Ord, der betyder det samme', {
          required: true,
          description: 'Adskil med komma.',
        }),
      ],
    },
    shortText('stopWords', 'Ord, der springes over', { description: 'Adskil med komma.' }),
  ],
}
