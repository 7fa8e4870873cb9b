import type { Metadata } from 'next'
import { documentMetadata } from '@/content/documentMetadata'
import { ResourceView } from '@/resources/ResourceView'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return documentMetadata('resources', (await params).slug)
}

export default async function ResourcePage({ params }: Props) {
  return <ResourceView slug={(await params).slug} />
}
