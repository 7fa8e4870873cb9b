import type { Metadata } from 'next'
import { type PublicCollection, pathOf } from '@/lib/paths'
import { find } from './bySlug'
import { metadataFor } from './metadata'

/** Title and description of a document's page from its own name and summary; nothing where there is no such document. */
export async function documentMetadata(collection: PublicCollection, slug: string): Promise<Metadata> {
  const doc = await find(collection, slug)
  if (!doc) return {}
  const title = 'name' in doc ? doc.name : doc.title
  if (!title) return {}
  return metadataFor({
    title,
    description: 'summary' in doc ? doc.summary : null,
    path: pathOf(collection, slug),
  })
}
