import type { Metadata } from 'next'
import { bySlug } from '@/content/bySlug'
import { documentMetadata } from '@/content/documentMetadata'
import { PortalPage } from '@/content/PortalPage'
import { hasText, RichText } from '@/content/RichText'
import { allRelated, statementsOf } from '@/content/related'
import { Statements } from '@/content/Statements'
import { pathOf } from '@/lib/paths'
import type { Method } from '@/payload-types'
import { listStages, offersAt } from '@/stages/queries'
import { groupByMunicipality } from '@/stages/rules'
import { StageOffers } from '@/stages/StageOffers'
import { ButtonGroup } from '@/ui/ButtonGroup'
import { ButtonLink } from '@/ui/ButtonLink'
import { Columns } from '@/ui/Columns'
import { FactList } from '@/ui/FactList'
import { PageHeader } from '@/ui/PageHeader'
import { RelatedList } from '@/ui/RelatedList'
import { Section } from '@/ui/Section'
import { SectionHeading } from '@/ui/SectionHeading'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return documentMetadata('stages', (await params).slug)
}

export default async function StagePage({ params }: Props) {
  const { slug } = await params
  const stage = await bySlug('stages', slug)
  const [offers, stages] = await Promise.all([offersAt(stage.id), listStages()])
  return (
    <PortalPage
      section="/bekymringstrin"
      crumbs={[{ label: 'Bekymringstrin', href: '/bekymringstrin' }, { label: stage.name }]}
    >
      <PageHeader eyebrow="Bekymringstrin" title={stage.name} lead={stage.summary}>
        <p>Trinnene er ikke en trappe: En ung kan bevæge sig begge veje.</p>
        <ButtonGroup>
          <ButtonLink href="/hvem-kontakter-jeg">Find ud af, hvem du kan kontakte</ButtonLink>
        </ButtonGroup>
      </PageHeader>
      <Columns
        asideLabel="Hører til trinnet"
        aside={
          <>
            <RelatedList
              title="Metoder"
              items={allRelated<Method>(stage.methods).map(({ name, slug: method }) => ({
                href: pathOf('methods', method),
                label: name,
              }))}
            />
            <RelatedList
              title="De andre trin"
              items={stages
                .filter((other) => other.slug !== stage.slug)
                .map((other) => ({ href: pathOf('stages', other.slug), label: other.name }))}
            />
          </>
        }
      >
        {stage.vignette ? (
          <Section labelledBy="eksempel">
            <SectionHeading id="eksempel" lead="Et opdigtet eksempel.">
              Sådan kan det se ud
            </SectionHeading>
            <p>{stage.vignette}</p>
            <FactList items={[{ term: 'Brug af rusmidler', value: stage.drugUse }]} />
          </Section>
        ) : null}
        {hasText(stage.description) ? <RichText value={stage.description} headingShift={0} /> : null}
        <Statements
          id="opmaerksomhed"
          heading="Vær opmærksom på"
          items={statementsOf(stage.attentionPoints)}
        />
        <StageOffers groups={groupByMunicipality(offers, stage.id)} now={new Date()} />
      </Columns>
    </PortalPage>
  )
}
