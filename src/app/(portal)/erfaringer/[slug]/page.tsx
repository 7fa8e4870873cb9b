import type { Metadata } from 'next'
import { documentMetadata } from '@/content/documentMetadata'
import { ExperienceView } from '@/experiences/ExperienceView'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return documentMetadata('experiences', (await params).slug)
}

export default async function ExperiencePage({ params }: Props) {
  return <ExperienceView slug={(await params).slug} />
}
