import type { Metadata } from 'next'
import { listQuery } from '@/content/listPage'
import { metadataFor } from '@/content/metadata'
import { PortalPage } from '@/content/PortalPage'
import { related } from '@/content/related'
import { listExperiences } from '@/experiences/queries'
import { pathOf } from '@/lib/paths'
import { hrefWith, type Query } from '@/lib/query'
import { Card } from '@/ui/Card'
import { CardGrid } from '@/ui/CardGrid'
import { EmptyState } from '@/ui/EmptyState'
import { PageHeader } from '@/ui/PageHeader'
import { Pagination } from '@/ui/Pagination'

const title = 'Erfaringer'
const lead = 'Kommunerne fortæller, hvad de har prøvet, hvad de lærte af det, og hvad de vil råde andre til.'

type Props = { searchParams: Promise<Query> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { side } = listQuery.parse(await searchParams)
  return metadataFor({
    title,
    description: lead,
    pageNumber: side,
    path: '/erfaringer',
  })
}

export default async function ExperiencesPage({ searchParams }: Props) {
  const { side } = listQuery.parse(await searchParams)
  const { docs, page, pages } = await listExperiences(side)
  return (
    <PortalPage section="/erfaringer" crumbs={[{ label: title }]}>
      <PageHeader title={title} lead={lead} />
      {docs.length === 0 ? (
        <EmptyState
          title="Ingen kommuner har delt erfaringer endnu"
          action={{ href: '/metoder', label: 'Se metoderne' }}
        >
          <p>
            Her kommer kommunernes egne fortællinger om fx at indføre en metode eller at arbejde på en ny
            måde, også når det ikke gik som ventet.
          </p>
          <p>Fortællingerne handler om kommunernes arbejde. De indeholder ikke oplysninger om borgere.</p>
        </EmptyState>
      ) : (
        <CardGrid>
          {docs.map((experience) => (
            <Card
              key={experience.id}
              href={pathOf('experiences', experience.slug)}
              eyebrow={
                [related(experience.municipality)?.name, experience.year].filter(Boolean).join(', ') || null
              }
              title={experience.title}
              text={experience.summary}
              headingLevel={2}
            />
          ))}
        </CardGrid>
      )}
      <Pagination page={page} pages={pages} hrefFor={(number) => hrefWith('/erfaringer', { side: number })} />
    </PortalPage>
  )
}
