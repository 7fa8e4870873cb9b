import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { documentMetadata } from '@/content/documentMetadata'
import { readAsMember } from '@/content/reader'
import { EventView } from '@/events/EventView'
import { ExperienceView } from '@/experiences/ExperienceView'
import { type NetworkCollection, networkCollectionAt, networkPathOf } from '@/lib/paths'
import { OfferView } from '@/offers/OfferView'
import { ResourceView } from '@/resources/ResourceView'

type Props = { params: Promise<{ liste: string; slug: string }> }

const views: Record<NetworkCollection, (props: { slug: string }) => ReactNode | Promise<ReactNode>> = {
  events: EventView,
  experiences: ExperienceView,
  offers: OfferView,
  resources: ResourceView,
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { collection, path, slug } = await askedFor(params)
  await readAsMember(path)
  return documentMetadata(collection, slug, { path, isHidden: true })
}

/** The same page as the public one, read by a member: what is kept within the network is there too. */
export default async function MemberPage({ params }: Props) {
  const { collection, path, slug } = await askedFor(params)
  await readAsMember(path)
  const View = views[collection]
  return <View slug={slug} />
}

async function askedFor(params: Props['params']) {
  const { liste, slug } = await params
  const collection = networkCollectionAt(liste)
  if (!collection) notFound()
  return { collection, slug, path: networkPathOf(collection, slug) }
}
