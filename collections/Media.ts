import path from 'node:path'
import type { CollectionConfig } from 'payload'
import { accessTo, isHiddenFrom } from '@/access/collectionAccess'
import { nobodyField } from '@/access/predicates'
import { env } from '@/env'
import { allowedMimeTypes } from '@/uploads/kinds'
import { refuseUnknownFile } from '@/uploads/refuseUnknownFile'
import { uploadHeaders } from '@/uploads/responseHeaders'
import { choice, visibilityField } from './fields/text'
import { decideAudience } from './hooks/fileAudience'
import { forgetTextOnDelete } from './hooks/fileText'
import { forgetContentOnChange, forgetContentOnDelete } from './hooks/forgetContent'
import { limitPageSize } from './hooks/limitPageSize'
import { noteReferringOnDelete, queueSearchRemoval, queueSearchSync } from './hooks/syncSearch'
import { vetUpload } from './hooks/vetUpload'

/** Pictures and documents, taken in by what they are and shown to those who may see a document that shows them. */
export const Media: CollectionConfig = {
  slug: 'media',
  labels: { singular: 'Fil', plural: 'Filer' },
  access: accessTo('media'),
  admin: {
    hidden: ({ user }) => isHiddenFrom('media', user),
    group: 'Portalen',
    description: 'Billeder og dokumenter.',
    defaultColumns: ['filename', 'alt', 'visibility', 'updatedAt'],
  },
  trash: true,
  disableDuplicate: true,
  hooks: {
    beforeOperation: [limitPageSize, vetUpload],
    beforeChange: [decideAudience],
    afterChange: [queueSearchSync, forgetContentOnChange],
    beforeDelete: [noteReferringOnDelete],
    afterDelete: [forgetTextOnDelete, queueSearchRemoval, forgetContentOnDelete],
  },
  upload: {
    staticDir: path.join(env.dataDir, 'media'),
    mimeTypes: allowedMimeTypes,
    imageSizes: [
      { name: 'card', width: 640, withoutEnlargement: true },
      { name: 'page', width: 1280, withoutEnlargement: true },
    ],
    handlers: [refuseUnknownFile],
    modifyResponseHeaders: uploadHeaders,
    pasteURL: false,
    // Nobody is given a receipt: a file comes with the form, not as a note of where it lies.
    requiresClientUploadReceipt: true,
  },
  fields: [
    {
      name: 'unread',
      type: 'ui',
      admin: {
        components: { Field: '/src/search/files/admin/UnreadNotice#UnreadNotice' },
        disableListColumn: true,
      },
    },
    {
      name: 'alt',
      type: 'text',
      label: 'Beskrivelse af indholdet',
      required: true,
      maxLength: 300,
      admin: { description: 'Det, en skærmlæser skal sige om et billede, eller dokumentets titel.' },
    },
    visibilityField,
    {
      ...choice(
        'audience',
        'Ses af',
        [
          ['public', 'Alle'],
          ['network', 'Netværket'],
          ['staff', 'Kun redaktionen'],
        ],
        { required: true, defaultValue: 'staff', index: true },
      ),
      access: { create: nobodyField, update: nobodyField },
      admin: {
        position: 'sidebar',
        readOnly: true,
        description: 'Følger filens synlighed og de dokumenter, der bruger den.',
      },
    },
  ],
}
