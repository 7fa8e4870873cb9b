import type { CollectionConfig, Field } from 'payload'
import { editorialAccess } from '@/access/collectionAccess'
import { isPublicCollection } from '@/lib/paths'
import { slugField } from './fields/slug'
import { visibilityField } from './fields/text'
import { forgetContentOnChange, forgetContentOnDelete } from './hooks/forgetContent'
import { limitPageSize } from './hooks/limitPageSize'
import { rememberFormerSlug } from './hooks/rememberFormerSlug'
import { queueSearchRemoval, queueSearchSync } from './hooks/syncSearch'

type Editorial = Pick<CollectionConfig, 'slug' | 'labels' | 'fields'> & {
  group: string
  description: string
  titleField: string
  /** Further columns of the list, after the title. */
  columns: string[]
  defaultSort?: string
  /** Documents may be kept within the network. */
  hasVisibility?: boolean
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
  const { slug, labels, titleField, hasVisibility = false, hasSlug = true } = options
  const isShown = isPublicCollection(slug)
  const fields: Field[] = [
    ...options.fields,
    ...(hasSlug ? [slugField(titleField)] : []),
    ...(hasVisibility ? [visibilityField] : []),
  ]
  return {
    slug,
    labels,
    fields,
    access: editorialAccess({ hasVisibility }),
    admin: {
      useAsTitle: titleField,
      group: options.group,
      description: options.description,
      defaultColumns: [titleField, ...options.columns, '_status', 'updatedAt'],
      listSearchableFields: hasSlug ? [titleField, 'slug'] : [titleField],
      preview: (doc) => previewPath(slug, doc.id),
      livePreview: { url: ({ data }) => previewPath(slug, data.id) },
    },
    defaultSort: options.defaultSort ?? titleField,
    ...(options.defaultPopulate ? { defaultPopulate: options.defaultPopulate } : {}),
    ...(options.indexes ? { indexes: options.indexes } : {}),
    versions: {
      drafts: { schedulePublish: { timeFormat: 'HH:mm', timeIntervals: 15 } },
      maxPerDoc: 50,
    },
    trash: true,
    hooks: {
      ...options.hooks,
      beforeOperation: [limitPageSize, ...(options.hooks?.beforeOperation ?? [])],
      beforeChange: [
        ...(options.hooks?.beforeChange ?? []),
        ...(isShown && hasSlug ? [rememberFormerSlug] : []),
      ],
      afterChange: [...(options.hooks?.afterChange ?? []), queueSearchSync, forgetContentOnChange],
      afterDelete: [...(options.hooks?.afterDelete ?? []), queueSearchRemoval, forgetContentOnDelete],
    },
  }
}

function previewPath(collection: string, id: unknown): string {
  return `/forhaandsvisning?${new URLSearchParams({ samling: collection, id: String(id ?? '') })}`
}
