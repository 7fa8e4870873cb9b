import type { Metadata } from 'next'
import { type PublicCollection, pathOf } from '@/lib/paths'
import { find } from './bySlug'
import { metadataFor } from './metadata'

type Options = {
  /** The page's own address, where it isn't the document's public one. */
  path?: string
  isHidden?: boolean
}

/** Title and description of a document's page from its own name and summary; nothing where there is no such document. */
export async function documentMetadata(
  collection: PublicCollection,
  slug: string,
  { path = pathOf(collection, slug), isHidden = false }: Options = {},
): Promise<Metadata> {
  const doc = await find(collection, slug)
  if (!doc) return {}
  const title = 'name' in doc ? doc.name : doc.title
  if (!title) return {}
  return metadataFor({ title, description: 'summary' in doc ? doc.summary : null, path, isHidden })
}
