import { metadataFor } from '@/content/metadata'
import { PortalPage } from '@/content/PortalPage'
import { stateChips } from '@/initiatives/labels'
import { listInitiatives } from '@/initiatives/queries'
import { pathOf } from '@/lib/paths'
import { Card } from '@/ui/Card'
import { CardGrid } from '@/ui/CardGrid'
import { EmptyState } from '@/ui/EmptyState'
import { PageHeader } from '@/ui/PageHeader'

const title = 'Fælles initiativer'
const lead = 'Det, kommunerne kan gøre sammen om unge og rusmidler, og hvor langt de er.'

export const metadata = metadataFor({ title, description: lead, path: '/initiativer' })

export default async function InitiativesPage() {
  const initiatives = await listInitiatives()
  return (
    <PortalPage section="/initiativer" crumbs={[{ label: title }]}>
      <PageHeader title={title} lead={lead} />
      {initiatives.length === 0 ? (
        <EmptyState title="Der er endnu ingen fælles initiativer">
          <p>Når sekretariatet har beskrevet et initiativ, står det her.</p>
        </EmptyState>
      ) : (
        <CardGrid>
          {initiatives.map((initiative) => (
            <Card
              key={initiative.id}
              href={pathOf('initiatives', initiative.slug)}
              eyebrow={initiative.number ? `Initiativ ${initiative.number}` : null}
              title={initiative.title}
              text={initiative.summary}
              chips={[stateChips[initiative.state]]}
              headingLevel={2}
            />
          ))}
        </CardGrid>
      )}
    </PortalPage>
  )
}
