import type { Metadata } from 'next'
import { find } from '@/content/bySlug'
import { metadataFor } from '@/content/metadata'
import { related } from '@/content/related'
import { pathOf } from '@/lib/paths'
import { OfferView } from '@/offers/OfferView'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const doc = await find('offers', slug)
  if (!doc || !('accessRoutes' in doc)) return {}
  const municipality = related(doc.municipality)
  return metadataFor({
    title: municipality ? `${doc.name}, ${municipality.name}` : doc.name,
    description: doc.summary,
    path: pathOf('offers', slug),
  })
}

export default async function OfferPage({ params }: Props) {
  return <OfferView slug={(await params).slug} />
}
