import { metadataFor } from '@/content/metadata'
import { PortalPage } from '@/content/PortalPage'
import { pathOf } from '@/lib/paths'
import { levelText } from '@/recommendations/levelText'
import { listRecommendations } from '@/recommendations/queries'
import { Card } from '@/ui/Card'
import { CardGrid } from '@/ui/CardGrid'
import { PageHeader } from '@/ui/PageHeader'
import { RecommendationWheel } from '@/ui/RecommendationWheel'
import { Section } from '@/ui/Section'
import { SectionHeading } from '@/ui/SectionHeading'

const title = 'Anbefalinger'
const lead =
  'Ti anbefalinger til indsatsen for unge mellem 14 og 30 år, der bruger rusmidler. De er ikke en facitliste: Hver kommune tager stilling til hver enkelt.'

export const metadata = metadataFor({ title, description: lead, path: '/anbefalinger' })

export default async function RecommendationsPage() {
  const recommendations = await listRecommendations()
  return (
    <PortalPage section="/anbefalinger" crumbs={[{ label: title }]}>
      <PageHeader title={title} lead={lead} />
      <Section labelledBy="hele-vejen-rundt">
        <SectionHeading
          id="hele-vejen-rundt"
          lead="Anbefalingerne set fra den unge: Vælg en for at læse den."
        >
          Hele vejen rundt om den unge
        </SectionHeading>
        <RecommendationWheel
          items={recommendations.map(({ area, number, slug, title: name }) => ({
            area,
            href: pathOf('recommendations', slug),
            number,
            title: name,
          }))}
        />
      </Section>
      <Section labelledBy="alle-anbefalinger">
        <SectionHeading id="alle-anbefalinger">Alle anbefalinger</SectionHeading>
        <CardGrid>
          {recommendations.map((recommendation) => (
            <Card
              key={recommendation.id}
              href={pathOf('recommendations', recommendation.slug)}
              eyebrow={`Anbefaling ${recommendation.number} · ${recommendation.area}`}
              title={recommendation.title}
              text={recommendation.summary}
              chips={[{ label: levelText(recommendation.level) }]}
            />
          ))}
        </CardGrid>
      </Section>
    </PortalPage>
  )
}
