import type { CollectionConfig } from 'payload'
import { accessTo, isHiddenFrom } from '@/access/collectionAccess'

/**
 * One row for each event that somebody has signed up for. Whoever gives seats writes here first, so that on MongoDB two
 * transactions for the same event can't both go through. It holds no seat count: seats are counted from the registrations.
 */
export const EventLedgers: CollectionConfig = {
  slug: 'event-ledgers',
  labels: { singular: 'Tilmeldingslås', plural: 'Tilmeldingslåse' },
  disableDuplicate: true,
  access: accessTo('event-ledgers'),
  admin: {
    hidden: ({ user }) => isHiddenFrom('event-ledgers', user),
    useAsTitle: 'event',
    group: 'Portalen',
    description: 'Skrives af portalen, når pladser fordeles.',
  },
  fields: [
    { name: 'event', type: 'text', label: 'Arrangementets id', required: true, unique: true, index: true },
    { name: 'revision', type: 'number', label: 'Fordelinger', required: true, defaultValue: 0 },
    { name: 'lastNumber', type: 'number', label: 'Sidste nummer i køen', required: true, defaultValue: 0 },
    // Time, place and whether it is held, as those who signed up have last been told.
    { name: 'told', type: 'json', label: 'Hvad deltagerne sidst har fået at vide' },
    { name: 'toldRevision', type: 'number', label: 'Ændringer', required: true, defaultValue: 0 },
  ],
}
