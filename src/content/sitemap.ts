import type { MetadataRoute } from 'next'
import { env } from '@/env'
import { type PublicCollection, pathOf, publicCollections, publicPaths } from '@/lib/paths'
import { portal } from './portal'

type Listed = { slug: string; updatedAt: string }

/** Pages that belong to no collection. */
const ownPages = ['/hvem-kontakter-jeg']

/** Every address an anonymous visitor can read, with when it last changed. */
export async function sitemapEntries(): Promise<MetadataRoute.Sitemap> {
  const collections = await Promise.all(publicCollections.map(entriesOf))
  return [...ownPages.map((path) => ({ url: `${env.portalUrl}${path}` })), ...collections.flat()]
}

async function entriesOf(collection: PublicCollection): Promise<MetadataRoute.Sitemap> {
  const { list, detail } = publicPaths[collection]
  const docs = await publishedIn(collection)
  const newest = docs
    .map(({ updatedAt }) => updatedAt)
    .sort()
    .at(-1)
  const listEntry = { url: `${env.portalUrl}${list}`, ...(newest ? { lastModified: newest } : {}) }
  // A place within a page is no page of its own.
  if (detail.endsWith('#')) return [listEntry]
  return [
    listEntry,
    ...docs.map(({ slug, updatedAt }) => ({
      url: `${env.portalUrl}${pathOf(collection, slug)}`,
      lastModified: updatedAt,
    })),
  ]
}

async function publishedIn(collection: PublicCollection): Promise<Listed[]> {
  const payload = await portal()
  const { docs } = await payload.find({
    collection,
    depth: 0,
    draft: false,
    // Read as anybody: no user, so only what is published and public.
    overrideAccess: false,
    pagination: false,
    select: { slug: true, updatedAt: true },
    sort: 'slug',
  })
  return docs.map(({ slug, updatedAt }) => ({ slug, updatedAt }))
}
