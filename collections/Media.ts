import path from 'node:path'
import type { CollectionConfig } from 'payload'
import { keptPublicOrStaff, nobody, staff } from '@/access/predicates'
import { isStaff } from '@/access/roles'
import { env } from '@/env'
import { visibilityField } from './fields/text'
import { forgetContentOnChange, forgetContentOnDelete } from './hooks/forgetContent'
import { limitPageSize } from './hooks/limitPageSize'

/** Pictures and documents. No SVG, XML or HTML: a browser would run what is inside them. */
export const Media: CollectionConfig = {
  slug: 'media',
  labels: { singular: 'Fil', plural: 'Filer' },
  access: {
    admin: ({ req }) => isStaff(req.user),
    create: staff,
    delete: staff,
    read: keptPublicOrStaff,
    readVersions: nobody,
    unlock: nobody,
    update: staff,
  },
  admin: {
    group: 'Portalen',
    description: 'Billeder og dokumenter.',
    defaultColumns: ['filename', 'alt', 'visibility', 'updatedAt'],
  },
  trash: true,
  hooks: {
    beforeOperation: [limitPageSize],
    afterChange: [forgetContentOnChange],
    afterDelete: [forgetContentOnDelete],
  },
  upload: {
    staticDir: path.join(env.dataDir, 'media'),
    mimeTypes: [
      'image/jpeg',
      'image/png',
      'image/webp',
      'application/pdf',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
    imageSizes: [
      { name: 'card', width: 640, withoutEnlargement: true },
      { name: 'page', width: 1280, withoutEnlargement: true },
    ],
    pasteURL: false,
  },
  fields: [
    {
      name: 'alt',
      type: 'text',
      label: 'Beskrivelse af indholdet',
      required: true,
      maxLength: 300,
      admin: { description: 'Det, en skærmlæser skal sige om et billede, eller dokumentets titel.' },
    },
    visibilityField,
  ],
}
