import type { Metadata } from 'next'
import { documentMetadata } from '@/content/documentMetadata'
import { EventView } from '@/events/EventView'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return documentMetadata('events', (await params).slug)
}

export default async function EventPage({ params }: Props) {
  return <EventView slug={(await params).slug} />
}
