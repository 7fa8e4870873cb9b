import type { CollectionConfig, Field, TextField } from 'payload'
import { accessTo, isHiddenFrom, writableBy } from '@/access/collectionAccess'
import { type GoverningCollection, policyOf } from '@/access/policy'
import { isPublicCollection } from '@/lib/paths'
import { showsFiles } from '@/uploads/references'
import { slugField } from './fields/slug'
import { visibilityField } from './fields/text'
import {
  noteFilesOnChange,
  noteFilesOnDelete,
  settleFilesOnChange,
  settleFilesOnDelete,
} from './hooks/fileAudience'
import { forgetContentOnChange, forgetContentOnDelete } from './hooks/forgetContent'
import { keepClosedFields } from './hooks/keepClosedFields'
import { limitPageSize } from './hooks/limitPageSize'
import {
  fillOwnMunicipality,
  keepWithinMunicipality,
  refuseForeignMunicipality,
} from './hooks/ownMunicipality'
import { rememberFormerSlug } from './hooks/rememberFormerSlug'
import { noteReferringOnDelete, queueSearchRemoval, queueSearchSync } from './hooks/syncSearch'

type Editorial = Pick<CollectionConfig, 'labels' | 'fields'> & {
  slug: GoverningCollection
  group: string
  description: string
  titleField: string
  /** Further columns of the list, after the title. */
  columns: string[]
  defaultSort?: string
  /** Where not everybody who writes the document may give it another address. */
  slugAccess?: TextField['access']
  /** `false` where no page shows the document by an address of its own. */
  hasSlug?: boolean
  indexes?: CollectionConfig['indexes']
  defaultPopulate?: Record<string, true>
  hooks?: CollectionConfig['hooks']
}

/**
 * A collection of content: drafts, capped versions, trash, scheduled publishing, preview, search sync and slug history,
 * the same for all of them.
 */
export function editorial(options: Editorial): CollectionConfig {
  const { slug, labels, titleField, hasSlug = true } = options
  const policy = policyOf(slug)
  const isShown = isPublicCollection(slug)
  const hasFiles = showsFiles(slug)
  const fields: Field[] = [
    ...options.fields,
    ...(hasSlug ? [slugField(titleField, options.slugAccess)] : []),
    ...(policy.hasVisibility ? [visibilityField] : []),
  ]
  return {
    slug,
    labels,
    fields,
    access: accessTo(slug),
    admin: {
      useAsTitle: titleField,
      group: options.group,
      hidden: ({ user }) => isHiddenFrom(slug, user),
      // Others' documents are read on the portal; here an editor sees what there is to edit.
      baseFilter: ({ req }) => (req.user ? writableBy(slug, req.user) : null),
      description: options.description,
      components: { edit: { PublishButton: '/src/jobs/admin/PublishOrPlan#PublishOrPlan' } },
      defaultColumns: [titleField, ...options.columns, '_status', 'updatedAt'],
      listSearchableFields: hasSlug ? [titleField, 'slug'] : [titleField],
      preview: (doc) => previewPath(slug, doc.id),
      livePreview: { url: ({ data }) => previewPath(slug, data.id) },
    },
    defaultSort: options.defaultSort ?? titleField,
    // The address of a related document depends on whether it is kept within the network.
    ...(options.defaultPopulate
      ? {
          defaultPopulate: {
            ...options.defaultPopulate,
            ...(policy.hasVisibility ? { visibility: true } : {}),
          },
        }
      : {}),
    ...(options.indexes ? { indexes: options.indexes } : {}),
    versions: {
      drafts: { schedulePublish: { timeFormat: 'HH:mm', timeIntervals: 15 } },
      maxPerDoc: 50,
    },
    trash: true,
    hooks: {
      ...options.hooks,
      beforeOperation: [limitPageSize, ...(options.hooks?.beforeOperation ?? [])],
      beforeValidate: [
        keepClosedFields,
        ...(policy.municipality ? [fillOwnMunicipality, refuseForeignMunicipality] : []),
        ...(options.hooks?.beforeValidate ?? []),
      ],
      beforeChange: [
        ...(policy.municipality ? [keepWithinMunicipality] : []),
        ...(options.hooks?.beforeChange ?? []),
        ...(isShown && hasSlug ? [rememberFormerSlug] : []),
        ...(hasFiles ? [noteFilesOnChange] : []),
      ],
      beforeDelete: [
        ...(options.hooks?.beforeDelete ?? []),
        ...(hasFiles ? [noteFilesOnDelete] : []),
        noteReferringOnDelete,
      ],
      afterChange: [
        ...(options.hooks?.afterChange ?? []),
        ...(hasFiles ? [settleFilesOnChange] : []),
        queueSearchSync,
        forgetContentOnChange,
      ],
      afterDelete: [
        ...(options.hooks?.afterDelete ?? []),
        ...(hasFiles ? [settleFilesOnDelete] : []),
        queueSearchRemoval,
        forgetContentOnDelete,
      ],
    },
  }
}

function previewPath(collection: string, id: unknown): string {
  return `/forhaandsvisning?${new URLSearchParams({ samling: collection, id: String(id ?? '') })}`
}
