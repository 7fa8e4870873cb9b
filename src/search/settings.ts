import type { Settings } from 'meilisearch'

/** The index's settings as code: applied by the rebuild, never by hand. */
export const indexSettings = {
  searchableAttributes: ['title', 'summary', 'body'],
  displayedAttributes: ['id', 'type', 'title', 'summary', 'body', 'municipalities', 'path', 'updatedAt'],
  filterableAttributes: ['type', 'municipalities'],
  sortableAttributes: ['title', 'updatedAt'],
  localizedAttributes: [{ attributePatterns: ['*'], locales: ['dan'] }],
  pagination: { maxTotalHits: 1000 },
} satisfies Settings
