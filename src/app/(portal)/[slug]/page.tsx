import type { Metadata } from 'next'
import { bySlug } from '@/content/bySlug'
import { documentMetadata } from '@/content/documentMetadata'
import { PortalPage } from '@/content/PortalPage'
import { RichText } from '@/content/RichText'
import { pathOf } from '@/lib/paths'
import { PageHeader } from '@/ui/PageHeader'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return documentMetadata('pages', (await params).slug)
}

/** The pages an editor writes, such as /om. The portal's own addresses come before them. */
export default async function EditorialPage({ params }: Props) {
  const { slug } = await params
  const page = await bySlug('pages', slug)
  return (
    <PortalPage section={pathOf('pages', page.slug)} crumbs={[{ label: page.title }]}>
      <PageHeader title={page.title} lead={page.summary} />
      <RichText value={page.body} headingShift={0} />
    </PortalPage>
  )
}
