import { metadataFor } from '@/content/metadata'
import { PortalPage } from '@/content/PortalPage'
import { pathOf } from '@/lib/paths'
import { listStages } from '@/stages/queries'
import { Card } from '@/ui/Card'
import { CardList } from '@/ui/CardList'
import { EmptyState } from '@/ui/EmptyState'
import { Notice } from '@/ui/Notice'
import { PageHeader } from '@/ui/PageHeader'

const title = 'Bekymringstrin'
const lead = 'Fem måder en bekymring for en ung kan se ud på, og hvad der findes af hjælp ved hver af dem.'

export const metadata = metadataFor({ title, description: lead, path: '/bekymringstrin' })

export default async function StagesPage() {
  const stages = await listStages()
  return (
    <PortalPage section="/bekymringstrin" crumbs={[{ label: title }]}>
      <PageHeader title={title} lead={lead} />
      <Notice tone="info" title="Ikke en trappe">
        En ung kan bevæge sig begge veje mellem trinnene, blive på det samme eller springe et over. Trinnene
        siger noget om, hvem der kan hjælpe nu. De siger ikke, hvordan det går senere.
      </Notice>
      {stages.length === 0 ? (
        <EmptyState title="Trinnene er ikke beskrevet endnu">
          <p>Når sekretariatet har beskrevet dem, står de her.</p>
        </EmptyState>
      ) : (
        <CardList>
          {stages.map((stage) => (
            <Card
              key={stage.id}
              href={pathOf('stages', stage.slug)}
              title={stage.name}
              text={stage.summary}
              meta={stage.drugUse ? `Brug af rusmidler: ${stage.drugUse}` : null}
              headingLevel={2}
            />
          ))}
        </CardList>
      )}
    </PortalPage>
  )
}
