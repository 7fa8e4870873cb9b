/** The collections whose published documents can be found by search. */
export const searchCollections = [
  'recommendations',
  'methods',
  'offers',
  'municipalities',
  'stages',
  'initiatives',
  'resources',
  'events',
  'experiences',
  'organisations',
  'legal-references',
  'surveys',
  'pages',
] as const

export type SearchCollection = (typeof searchCollections)[number]

export function isSearchCollection(slug: string): slug is SearchCollection {
  return (searchCollections as readonly string[]).includes(slug)
}
