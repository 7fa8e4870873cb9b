import { networkPath } from '@/lib/paths'
import type { SearchHit } from './types'

/**
 * Where a hit leads and what members must know of it: documents kept within the network, and public offers of which
 * members read more there than others do.
 */
export function networkMark({ id, path }: Pick<SearchHit, 'id' | 'path'>): {
  href: string
  mark: string | null
} {
  if (path.startsWith(`${networkPath}/`)) return { href: path, mark: 'Kun netværket' }
  const hasNotes = id.endsWith('_net')
  return hasNotes ? { href: networkPath + path, mark: 'Med noter til netværket' } : { href: path, mark: null }
}
