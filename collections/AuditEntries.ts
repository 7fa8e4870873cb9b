import type { CollectionConfig } from 'payload'
import { accessTo, isHiddenFrom } from '@/access/collectionAccess'
import { actionText } from '@/audit/actions'
import { moment, shortText } from './fields/text'
import { limitPageSize } from './hooks/limitPageSize'
import { nameMunicipality } from './hooks/nameMunicipality'
import { refuseAnyWriting } from './hooks/refuseAnyWriting'

/**
 * Who did what to which document: field names, never values. Only added to, by `recordAudit`; thinned by the retention
 * clock and by erasure alone. Nothing here refers to another row, so that deleting a user or a municipality changes no entry.
 */
export const AuditEntries: CollectionConfig = {
  slug: 'audit-entries',
  labels: { singular: 'Hændelse', plural: 'Hændelseslog' },
  disableDuplicate: true,
  disableBulkEdit: true,
  lockDocuments: false,
  access: accessTo('audit-entries'),
  admin: {
    hidden: ({ user }) => isHiddenFrom('audit-entries', user),
    useAsTitle: 'action',
    group: 'Portalen',
    description: 'Hvem der har gjort hvad, og hvem der har slået personoplysninger op. Kan kun læses.',
    defaultColumns: ['action', 'subjectCollection', 'actorIdentity', 'municipalityName', 'at'],
    listSearchableFields: ['action', 'actorIdentity', 'subjectId'],
  },
  defaultSort: '-at',
  hooks: { beforeOperation: [refuseAnyWriting, limitPageSize], afterRead: [nameMunicipality] },
  fields: [
    { ...shortText('action', 'Handling', { required: true }), index: true },
    {
      name: 'actionText',
      type: 'text',
      label: 'Handlingen i ord',
      virtual: true,
      hooks: { afterRead: [({ siblingData }) => actionText(String(siblingData.action ?? ''))] },
    },
    { ...shortText('actorId', 'Brugerens id', { required: true }), index: true },
    shortText('actorRole', 'Rolle på tidspunktet'),
    shortText('actorIdentity', 'Bruger'),
    shortText('subjectCollection', 'Samling', { required: true }),
    { ...shortText('subjectId', 'Id', { required: true }), index: true },
    { ...shortText('municipalityId', 'Kommunens id'), index: true },
    { name: 'municipalityName', type: 'text', label: 'Kommune', virtual: true },
    {
      name: 'changedFields',
      type: 'text',
      hasMany: true,
      label: 'Ændrede felter',
    },
    shortText('purpose', 'Formål'),
    {
      name: 'subjectKeys',
      type: 'text',
      hasMany: true,
      label: 'Nøgler for de personer, det handler om',
      admin: { description: 'Står for en mailadresse uden at vise den.' },
    },
    { ...moment('at', 'Tidspunkt', { required: true }), index: true },
  ],
}
