import { metadataFor } from '@/content/metadata'
import { PortalPage } from '@/content/PortalPage'
import { related } from '@/content/related'
import { pathOf } from '@/lib/paths'
import { listSurveys } from '@/statistics/queries'
import { Card } from '@/ui/Card'
import { CardGrid } from '@/ui/CardGrid'
import { EmptyState } from '@/ui/EmptyState'
import { PageHeader } from '@/ui/PageHeader'

const title = 'Tal om unge'
const lead =
  'Undersøgelser af unges brug af alkohol, hash og andre stoffer. Hvert tal står med årstal, hvem der er spurgt, og hvad man skal være opmærksom på.'

export const metadata = metadataFor({ title, description: lead, path: '/tal' })

export default async function SurveysPage() {
  const surveys = await listSurveys()
  return (
    <PortalPage section="/tal" crumbs={[{ label: title }]}>
      <PageHeader title={title} lead={lead} />
      {surveys.length === 0 ? (
        <EmptyState title="Der er endnu ingen tal">
          <p>Når sekretariatet har lagt en undersøgelse ind, står den her.</p>
        </EmptyState>
      ) : (
        <CardGrid>
          {surveys.map((survey) => (
            <Card
              key={survey.id}
              href={pathOf('surveys', survey.slug)}
              eyebrow={[related(survey.municipality)?.name, survey.years].filter(Boolean).join(' · ') || null}
              title={survey.title}
              text={survey.summary}
              chips={survey.municipalityInferred ? [{ label: 'Kommunen er udledt', tone: 'warn' }] : []}
              headingLevel={2}
            />
          ))}
        </CardGrid>
      )}
    </PortalPage>
  )
}
