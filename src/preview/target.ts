import type { CollectionSlug } from 'payload'
import { isPublicCollection, type PublicCollection, pathOf } from '@/lib/paths'

/** Where content without a page of its own is shown: on the page of a document it belongs to. */
const shownWith: Partial<Record<CollectionSlug, { field: string; collection: PublicCollection }>> = {
  'contact-points': { field: 'municipality', collection: 'municipalities' },
  'method-adoptions': { field: 'method', collection: 'methods' },
  positions: { field: 'municipality', collection: 'municipalities' },
  'survey-observations': { field: 'survey', collection: 'surveys' },
}

/** Collections that can be previewed; nothing else is looked up for a preview. */
export function isPreviewed(slug: string): slug is CollectionSlug {
  return isPublicCollection(slug) || slug === 'offer-types' || Object.hasOwn(shownWith, slug)
}

/**
 * The portal's address of the page that shows a document.
 *
 * @param doc read at depth 1
 * @returns `null` while the document has no page, fx before its municipality is chosen
 */
export function previewTarget(collection: string, doc: Record<string, unknown>): string | null {
  const slug = slugOf(doc)
  if (isPublicCollection(collection)) return slug ? pathOf(collection, slug) : null
  if (collection === 'offer-types') return slug ? `/tilbud?type=${encodeURIComponent(slug)}` : null
  const owner = Object.hasOwn(shownWith, collection) ? shownWith[collection as CollectionSlug] : undefined
  const ownerSlug = owner ? slugOf(doc[owner.field]) : null
  return owner && ownerSlug ? pathOf(owner.collection, ownerSlug) : null
}

function slugOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('slug' in value)) return null
  return typeof value.slug === 'string' ? value.slug : null
}
