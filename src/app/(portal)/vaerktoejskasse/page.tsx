import type { Metadata } from 'next'
import { listQuery } from '@/content/listPage'
import { metadataFor } from '@/content/metadata'
import { PortalPage } from '@/content/PortalPage'
import { pathOf } from '@/lib/paths'
import { hrefWith, type Query } from '@/lib/query'
import { listResources } from '@/resources/queries'
import { Card } from '@/ui/Card'
import { CardGrid } from '@/ui/CardGrid'
import { EmptyState } from '@/ui/EmptyState'
import { PageHeader } from '@/ui/PageHeader'
import { Pagination } from '@/ui/Pagination'
import { Section } from '@/ui/Section'
import { SectionHeading } from '@/ui/SectionHeading'

const title = 'Værktøjskasse'
const lead =
  'Beslutningsforløb, skabeloner, rapporter og links, som fagfolk i kommunerne kan bruge i arbejdet.'

type Props = { searchParams: Promise<Query> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { side } = listQuery.parse(await searchParams)
  return metadataFor({
    title,
    description: lead,
    pageNumber: side,
    path: '/vaerktoejskasse',
  })
}

export default async function ResourcesPage({ searchParams }: Props) {
  const { side } = listQuery.parse(await searchParams)
  const { groups, page, pages } = await listResources(side)
  return (
    <PortalPage section="/vaerktoejskasse" crumbs={[{ label: title }]}>
      <PageHeader title={title} lead={lead} />
      {groups.length === 0 ? (
        <EmptyState title="Værktøjskassen er tom endnu">
          <p>Når sekretariatet har lagt værktøjer ind, står de her.</p>
        </EmptyState>
      ) : null}
      {groups.map(({ kind, many, items }) => (
        <Section key={kind} labelledBy={kind}>
          <SectionHeading id={kind}>{many}</SectionHeading>
          <CardGrid>
            {items.map((resource) => (
              <Card
                key={resource.id}
                href={pathOf('resources', resource.slug)}
                eyebrow={[resource.publisher, resource.year].filter(Boolean).join(', ') || null}
                title={resource.title}
                text={resource.summary}
              />
            ))}
          </CardGrid>
        </Section>
      ))}
      <Pagination
        page={page}
        pages={pages}
        hrefFor={(number) => hrefWith('/vaerktoejskasse', { side: number })}
      />
    </PortalPage>
  )
}
