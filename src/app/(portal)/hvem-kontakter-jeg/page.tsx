import { metadataFor } from '@/content/metadata'
import { PortalPage } from '@/content/PortalPage'
import { GuideContacts } from '@/guide/GuideContacts'
import { GuideForm } from '@/guide/GuideForm'
import { MunicipalityContact } from '@/guide/MunicipalityContact'
import { phoneOf } from '@/guide/phoneOf'
import { contactsFor } from '@/guide/queries'
import { guideAnswers } from '@/guide/schema'
import type { Query } from '@/lib/query'
import { contactOf, listMunicipalities } from '@/municipalities/queries'
import { listStages } from '@/stages/queries'
import { ChoiceSummary } from '@/ui/ChoiceSummary'
import { Columns } from '@/ui/Columns'
import { Notice } from '@/ui/Notice'
import { PageHeader } from '@/ui/PageHeader'
import { Section } from '@/ui/Section'
import { SectionHeading } from '@/ui/SectionHeading'

const title = 'Hvem kontakter jeg?'
const lead =
  'Tre spørgsmål, så ser du, hvem du kan kontakte. Du behøver ikke logge ind, og dine svar bliver ikke gemt.'

export const metadata = metadataFor({ title, description: lead, path: '/hvem-kontakter-jeg' })

type Props = { searchParams: Promise<Query> }

export default async function GuidePage({ searchParams }: Props) {
  const query = await searchParams
  const answers = guideAnswers.parse(query)
  const [municipalities, stages] = await Promise.all([listMunicipalities(), listStages()])
  const municipality = municipalities.find(({ slug }) => slug === answers.kommune)
  const stage = stages.find(({ slug }) => slug === answers.trin) ?? null

  if (!municipality) {
    const hasTried = 'kommune' in query
    return (
      <PortalPage section="/hvem-kontakter-jeg" crumbs={[{ label: title }]}>
        <PageHeader title={title} lead={lead} />
        <Columns aside={<Acute />} asideLabel="Akut hjælp">
          <GuideForm
            answers={answers}
            choices={{ municipalities, stages }}
            error={hasTried ? 'Vælg en kommune.' : null}
          />
        </Columns>
      </PortalPage>
    )
  }

  const [offers, contact] = await Promise.all([
    contactsFor({ municipality: municipality.id, stage, age: answers.alder }),
    contactOf(municipality.id),
  ])
  const { kommune: _chosen, ...rest } = answers
  const change = new URLSearchParams(
    Object.entries(rest).flatMap(([name, value]) =>
      value === null || value === '' ? [] : [[name, String(value)]],
    ),
  )
  return (
    <PortalPage
      section="/hvem-kontakter-jeg"
      crumbs={[{ label: title, href: '/hvem-kontakter-jeg' }, { label: municipality.name }]}
    >
      <PageHeader title="Her kan du henvende dig" />
      <ChoiceSummary changeHref={`/hvem-kontakter-jeg${change.size > 0 ? `?${change}` : ''}`}>
        Den unge bor i <strong>{municipality.name}</strong>
        {answers.alder === null ? null : (
          <>
            , er <strong>{answers.alder} år</strong>
          </>
        )}
        {stage ? (
          <>
            , og det ligner <strong>{stage.name.toLocaleLowerCase('da')}</strong>
          </>
        ) : null}
        .
      </ChoiceSummary>
      <Columns aside={<Acute />} asideLabel="Akut hjælp">
        <Section labelledBy="kontakter">
          <SectionHeading id="kontakter">I {municipality.officialName}</SectionHeading>
          {offers.length > 0 ? (
            <GuideContacts offers={offers} municipality={municipality.officialName} />
          ) : (
            <Notice tone="info" title="Vi kender ikke nogen tilbud, der passer">
              {municipality.officialName} har ikke lagt tilbud ind, der passer til dine svar. Det betyder
              ikke, at der ikke er hjælp at få. Spørg kommunen.
            </Notice>
          )}
        </Section>
        <MunicipalityContact
          municipality={municipality}
          contact={contact}
          isFirstToCall={!offers.some((offer) => phoneOf(offer))}
        />
      </Columns>
    </PortalPage>
  )
}

function Acute() {
  return (
    <Notice tone="must" title="Er det akut?">
      Ring 112, hvis nogen er i fare nu. <a href="/akut-hjaelp">Mere om akut hjælp</a>
    </Notice>
  )
}
