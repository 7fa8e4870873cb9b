import { metadataFor } from '@/content/metadata'
import { PortalPage } from '@/content/PortalPage'
import { pathOf } from '@/lib/paths'
import { methodKinds, rankTexts } from '@/methods/labels'
import { listMethods } from '@/methods/queries'
import type { Method } from '@/payload-types'
import { Card } from '@/ui/Card'
import { CardGrid } from '@/ui/CardGrid'
import type { ChipItem } from '@/ui/Chip'
import { EmptyState } from '@/ui/EmptyState'
import { PageHeader } from '@/ui/PageHeader'
import { Section } from '@/ui/Section'
import { SectionHeading } from '@/ui/SectionHeading'

const title = 'Metoder'
const lead =
  'Modeller, tilgange og redskaber i arbejdet med unge og rusmidler, og hvad anbefalingerne siger om dem.'

export const metadata = metadataFor({ title, description: lead, path: '/metoder' })

export default async function MethodsPage() {
  const methods = await listMethods()
  const groups = Object.entries(methodKinds)
    .map(([kind, { many }]) => ({ kind, many, items: methods.filter((method) => method.kind === kind) }))
    .filter(({ items }) => items.length > 0)
  return (
    <PortalPage section="/metoder" crumbs={[{ label: title }]}>
      <PageHeader title={title} lead={lead} />
      {groups.length === 0 ? (
        <EmptyState title="Der er endnu ingen metoder">
          <p>Når sekretariatet har beskrevet en metode, står den her.</p>
        </EmptyState>
      ) : null}
      {groups.map(({ kind, many, items }) => (
        <Section key={kind} labelledBy={kind}>
          <SectionHeading id={kind}>{many}</SectionHeading>
          <CardGrid>
            {items.map((method) => (
              <Card
                key={method.id}
                href={pathOf('methods', method.slug)}
                title={method.name}
                text={method.summary}
                chips={rankChip(method.recommendationRank)}
              />
            ))}
          </CardGrid>
        </Section>
      ))}
    </PortalPage>
  )
}

/** A method that is merely mentioned gets no chip: it would say nothing. */
function rankChip(rank: Method['recommendationRank']): ChipItem[] {
  if (!rank || rank === 'naevnt') return []
  const tone = rank === 'anbefalet' || rank === 'anbefalet-ved-dobbeltdiagnose' ? 'open' : 'warn'
  return [{ label: rankTexts[rank], tone }]
}
