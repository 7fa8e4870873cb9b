import type { CollectionConfig } from 'payload'
import { accessTo } from '@/access/collectionAccess'
import { limitPageSize } from './hooks/limitPageSize'

/** Addresses that published documents used to have, so that old links still lead there. */
export const FormerSlugs: CollectionConfig = {
  slug: 'former-slugs',
  labels: { singular: 'Tidligere adresse', plural: 'Tidligere adresser' },
  disableDuplicate: true,
  access: accessTo('former-slugs'),
  admin: { hidden: true },
  indexes: [{ fields: ['collectionSlug', 'slug'], unique: true }],
  hooks: { beforeOperation: [limitPageSize] },
  fields: [
    { name: 'collectionSlug', type: 'text', required: true },
    { name: 'slug', type: 'text', required: true },
    { name: 'documentId', type: 'text', required: true },
  ],
}
