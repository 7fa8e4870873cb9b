import type { CollectionConfig } from 'payload'
import { systemWrittenAccess } from '@/access/collectionAccess'
import { relation } from './fields/relations'
import { moment, shortText } from './fields/text'
import { limitPageSize } from './hooks/limitPageSize'

/** Who did what to which document: field names, never values. Only added to. */
export const AuditEntries: CollectionConfig = {
  slug: 'audit-entries',
  labels: { singular: 'Hændelse', plural: 'Hændelseslog' },
  disableDuplicate: true,
  access: systemWrittenAccess,
  admin: {
    useAsTitle: 'action',
    group: 'Portalen',
    description: 'Hvem der har gjort hvad. Kan kun læses.',
    defaultColumns: ['action', 'subjectCollection', 'actor', 'at'],
  },
  defaultSort: '-at',
  hooks: { beforeOperation: [limitPageSize] },
  fields: [
    shortText('action', 'Handling', { required: true }),
    relation('actor', 'Bruger', 'users'),
    shortText('subjectCollection', 'Samling', { required: true }),
    { ...shortText('subjectId', 'Id', { required: true }), index: true },
    relation('municipality', 'Kommune', 'municipalities'),
    {
      name: 'changedFields',
      type: 'text',
      hasMany: true,
      label: 'Ændrede felter',
    },
    shortText('purpose', 'Formål'),
    moment('at', 'Tidspunkt', { required: true }),
  ],
}
