import type { Registration } from '@/payload-types'
import { namingOf } from './naming'
import { plain } from './plain'

/**
 * A position such as »lærer« is a statistic; one in which somebody wrote a name or an address is not. Part of a name is enough,
 * as a word of its own: Ole may be a skoleleder.
 */
export function namesSomebody({
  email,
  jobRole,
  name,
}: Pick<Registration, 'email' | 'jobRole' | 'name'>): boolean {
  const text = jobRole ?? ''
  const words = plain(name).split(' ')
  // What is shorter is as often a word as a name: `af`, `de`.
  const names = [words.join(' '), ...words.filter((word) => word.length > 2)].filter(Boolean)
  return text.includes('@') || namingOf({ marks: [email], names })(text)
}
