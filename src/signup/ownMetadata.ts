import type { Metadata } from 'next'
import { portalName } from '@/content/metadata'

/** For pages that a personal link opens: no address of theirs is repeated, and nothing is kept of them anywhere. */
export function ownMetadata(title: string): Metadata {
  return {
    title: `${title} – ${portalName}`,
    description: 'Din egen side om et arrangement, du har tilmeldt dig.',
    robots: { index: false, follow: false },
    referrer: 'no-referrer',
  }
}
