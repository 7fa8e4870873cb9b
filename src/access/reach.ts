import type { Scope, States } from './policy'

/** What decides whether a scope reaches a document. */
export type Facts = {
  state: 'published' | 'draft' | 'trashed'
  isNetworkOnly: boolean
  whose: 'ownMunicipality' | 'otherMunicipality' | 'noMunicipality' | 'self'
}

/** Whether a scope reaches a document, told of the document itself: the meaning that the database queries must have. */
export function reaches(scope: Scope, { state, isNetworkOnly, whose }: Facts): boolean {
  switch (scope) {
    case 'all':
      return true
    case 'none':
      return false
    case 'public':
      return state === 'published' && !isNetworkOnly
    case 'network':
      return state === 'published'
    case 'networkAndOwn':
      return state === 'published' || whose === 'ownMunicipality'
    case 'own':
      return whose === 'ownMunicipality'
    case 'self':
      return whose === 'self'
  }
}

/** The situations a collection's documents can be in. */
export function situationsOf(collection: States & { isAccounts?: boolean }): Facts[] {
  const states = [
    'published' as const,
    ...(collection.hasDrafts ? ['draft' as const] : []),
    ...(collection.hasTrash ? ['trashed' as const] : []),
  ]
  const visibilities = collection.hasVisibility || collection.hasAudience ? [false, true] : [false]
  const owners: Facts['whose'][] = collection.isAccounts
    ? ['self', 'noMunicipality']
    : collection.municipality
      ? ['ownMunicipality', 'otherMunicipality']
      : ['noMunicipality']
  return states.flatMap((state) =>
    visibilities.flatMap((isNetworkOnly) => owners.map((whose) => ({ state, isNetworkOnly, whose }))),
  )
}
