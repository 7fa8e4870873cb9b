import { metadataFor } from '@/content/metadata'
import { PortalPage } from '@/content/PortalPage'
import { pathOf } from '@/lib/paths'
import { listMunicipalities, offerCounts } from '@/municipalities/queries'
import { Card } from '@/ui/Card'
import { CardGrid } from '@/ui/CardGrid'
import { PageHeader } from '@/ui/PageHeader'

const title = 'Kommuner'
const lead = 'De elleve kommuner i netværket: deres tilbud, metoder og hvordan man får fat i dem.'

export const metadata = metadataFor({ title, description: lead, path: '/kommuner' })

export default async function MunicipalitiesPage() {
  const [municipalities, counts] = await Promise.all([listMunicipalities(), offerCounts()])
  return (
    <PortalPage section="/kommuner" crumbs={[{ label: title }]}>
      <PageHeader title={title} lead={lead} />
      <CardGrid>
        {municipalities.map((municipality) => (
          <Card
            key={municipality.id}
            href={pathOf('municipalities', municipality.slug)}
            title={municipality.officialName}
            text={municipality.summary || offersText(counts.get(String(municipality.id)) ?? 0)}
            headingLevel={2}
          />
        ))}
      </CardGrid>
    </PortalPage>
  )
}

function offersText(count: number): string {
  if (count === 0) return 'Har endnu ikke lagt tilbud ind'
  return count === 1 ? '1 tilbud' : `${count} tilbud`
}
