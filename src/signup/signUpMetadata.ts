import type { Metadata } from 'next'
import { find } from '@/content/bySlug'
import { metadataFor } from '@/content/metadata'
import { type Place, signUpFormPath } from './formEvent'

/** Title and description of an event's sign-up page, which search engines have no use for. */
export async function signUpMetadata(place: Place, slug: string): Promise<Metadata> {
  const event = await find('events', slug)
  if (!event || !('title' in event) || !event.title) return {}
  return metadataFor({
    title: `Tilmelding: ${event.title}`,
    description: `Tilmeld dig eller dine kolleger ${event.title}.`,
    path: signUpFormPath(place, slug),
    isHidden: true,
  })
}
