import { metadataFor } from '@/content/metadata'
import { PortalPage } from '@/content/PortalPage'
import { OrganisationEntry } from '@/organisations/OrganisationEntry'
import { listOrganisations } from '@/organisations/queries'
import { groupByKind } from '@/organisations/rules'
import { EmptyState } from '@/ui/EmptyState'
import { PageHeader } from '@/ui/PageHeader'
import { Section } from '@/ui/Section'
import { SectionHeading } from '@/ui/SectionHeading'

const title = 'Aktører'
const lead =
  'Enheder, myndigheder og organisationer, der arbejder med unge og rusmidler eller er nævnt på portalen.'

export const metadata = metadataFor({ title, description: lead, path: '/aktoerer' })

export default async function OrganisationsPage() {
  const groups = groupByKind(await listOrganisations())
  return (
    <PortalPage section="/aktoerer" crumbs={[{ label: title }]}>
      <PageHeader title={title} lead={lead} />
      {groups.length === 0 ? (
        <EmptyState title="Der er endnu ingen aktører">
          <p>Når sekretariatet har oprettet en aktør, står den her.</p>
        </EmptyState>
      ) : null}
      {groups.map(({ id, heading, items }) => (
        <Section key={id} labelledBy={id}>
          <SectionHeading id={id}>{heading}</SectionHeading>
          {items.map((organisation) => (
            <OrganisationEntry key={organisation.id} organisation={organisation} />
          ))}
        </Section>
      ))}
    </PortalPage>
  )
}
