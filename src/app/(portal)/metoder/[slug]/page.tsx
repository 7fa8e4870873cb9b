import type { Metadata } from 'next'
import { bySlug, find } from '@/content/bySlug'
import { LegalReferences } from '@/content/LegalReferences'
import { metadataFor } from '@/content/metadata'
import { PortalPage } from '@/content/PortalPage'
import { hasText, RichText } from '@/content/RichText'
import { allRelated, related, statementsOf } from '@/content/related'
import { SourceNote } from '@/content/SourceNote'
import { Statements } from '@/content/Statements'
import { ageText } from '@/lib/age'
import { pathOf } from '@/lib/paths'
import { EvidenceDeclaration } from '@/methods/EvidenceDeclaration'
import { adoptionTexts, methodKinds, rankTexts } from '@/methods/labels'
import { MethodAside } from '@/methods/MethodAside'
import { adoptionsOf, offersByMethod } from '@/methods/queries'
import type { LegalReference, Method, Stage } from '@/payload-types'
import { BulletList } from '@/ui/BulletList'
import { Columns } from '@/ui/Columns'
import { DataTable } from '@/ui/DataTable'
import { FactList } from '@/ui/FactList'
import { MailLink } from '@/ui/MailLink'
import { PageHeader } from '@/ui/PageHeader'
import { Section } from '@/ui/Section'
import { SectionHeading } from '@/ui/SectionHeading'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const doc = await find('methods', slug)
  if (!doc || !('recommendationRank' in doc)) return {}
  return metadataFor({ title: doc.name, description: doc.summary, path: pathOf('methods', slug) })
}

export default async function MethodPage({ params }: Props) {
  const { slug } = await params
  const method = await bySlug('methods', slug)
  const [adoptions, offers] = await Promise.all([adoptionsOf(method.id), offersByMethod(method.id)])
  return (
    <PortalPage section="/metoder" crumbs={[{ label: 'Metoder', href: '/metoder' }, { label: method.name }]}>
      <PageHeader eyebrow={methodKinds[method.kind].one} title={method.name} lead={method.summary} />
      <Columns asideLabel="Hører til metoden" aside={<MethodAside method={method} offers={offers} />}>
        {hasText(method.description) ? <RichText value={method.description} headingShift={0} /> : null}
        <Facts method={method} />
        <Statements id="det-ved-vi" heading="Det ved vi" items={statementsOf(method.facts)} />
        <Statements
          id="hvad-den-kraever"
          heading="Hvad den kræver"
          items={statementsOf(method.requirements)}
        />
        <Statements id="forbehold" heading="Forbehold" items={statementsOf(method.limitations)} />
        <Results method={method} />
        <EvidenceDeclaration evidence={method.evidence} />
        {adoptions.length > 0 ? (
          <Section labelledBy="kommuner">
            <SectionHeading id="kommuner">I kommunerne</SectionHeading>
            <DataTable
              caption="Kommuner, der har oplyst, hvordan de bruger metoden"
              columns={[
                { key: 'municipality', label: 'Kommune' },
                { key: 'status', label: 'Status' },
                { key: 'note', label: 'Uddybning' },
              ]}
              rows={adoptions.flatMap((adoption) => {
                const municipality = related(adoption.municipality)
                if (!municipality) return []
                return [
                  {
                    id: String(adoption.id),
                    cells: {
                      municipality: (
                        <a href={pathOf('municipalities', municipality.slug)}>{municipality.name}</a>
                      ),
                      status: adoptionTexts[adoption.status],
                      note: adoption.note ?? null,
                    },
                  },
                ]
              })}
            />
          </Section>
        ) : null}
        <LegalReferences items={allRelated<LegalReference>(method.legalReferences)} />
        <SourceNote title={method.sourceTitle} year={method.sourceYear} />
      </Columns>
    </PortalPage>
  )
}

function Facts({ method }: { method: Method }) {
  const stages = allRelated<Stage>(method.stages)
  const organisation = related(method.contactOrganisation)
  return (
    <FactList
      items={[
        {
          term: 'Anbefalingerne',
          value: method.recommendationRank ? rankTexts[method.recommendationRank] : null,
        },
        { term: 'Alder', value: ageText(method) ?? method.ageNote ?? null },
        { term: 'Bekymringstrin', value: stages.map((stage) => stage.name).join(', ') },
        {
          term: 'Hvem man kan spørge',
          value:
            method.contactText || method.contactEmail || organisation ? (
              <>
                {organisation ? <p>{organisation.name}</p> : null}
                {method.contactText ? <p>{method.contactText}</p> : null}
                {method.contactEmail ? <MailLink address={method.contactEmail} /> : null}
              </>
            ) : null,
        },
      ]}
    />
  )
}

function Results({ method }: { method: Method }) {
  const lines = (method.results ?? []).map(({ text, source, year, sampleSize }) => {
    const details = [source, year, sampleSize ? `n = ${sampleSize}` : null].filter(Boolean).join(', ')
    return `${text} (${details})`
  })
  if (lines.length === 0) return null
  return (
    <Section labelledBy="resultater">
      <SectionHeading id="resultater">Resultater</SectionHeading>
      <BulletList items={lines} />
    </Section>
  )
}
