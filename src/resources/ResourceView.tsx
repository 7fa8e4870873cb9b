import { bySlug } from '@/content/bySlug'
import { PortalPage } from '@/content/PortalPage'
import { RichText } from '@/content/RichText'
import { related } from '@/content/related'
import { dateText } from '@/lib/dates'
import { pathOf } from '@/lib/paths'
import { Columns } from '@/ui/Columns'
import { DecisionFlow } from '@/ui/DecisionFlow'
import { FactList } from '@/ui/FactList'
import { Notice } from '@/ui/Notice'
import { PageHeader } from '@/ui/PageHeader'
import { Section } from '@/ui/Section'
import { SectionHeading } from '@/ui/SectionHeading'
import { resourceKinds } from './labels'
import { ResourceAside } from './ResourceAside'
import { ResourceLinks } from './ResourceLinks'
import { flowNoteOf, flowOf } from './rules'

/** A tool's page, for whoever reads: the public and the member address show the same. */
export async function ResourceView({ slug }: { slug: string }) {
  const resource = await bySlug('resources', slug)
  const kind = resourceKinds[resource.kind].one
  const flow = resource.kind === 'beslutningsforloeb' ? flowOf(resource.flow) : null
  const flowNote = flowNoteOf(resource.flow)
  const organisation = related(resource.organisation)
  return (
    <PortalPage
      section="/vaerktoejskasse"
      crumbs={[{ label: 'Værktøjskasse', href: '/vaerktoejskasse' }, { label: resource.title }]}
    >
      <PageHeader eyebrow={kind} title={resource.title} lead={resource.summary} />
      <Columns asideLabel="Hører til værktøjet" aside={<ResourceAside resource={resource} />}>
        <RichText value={resource.description} />
        <ResourceLinks resource={resource} />
        {flow ? (
          <Section labelledBy="forloeb">
            <SectionHeading id="forloeb">Gå forløbet igennem</SectionHeading>
            {flowNote ? <Notice tone="info">{flowNote}</Notice> : null}
            <DecisionFlow {...flow} />
          </Section>
        ) : null}
        <Section labelledBy="fakta">
          <SectionHeading id="fakta">Om værktøjet</SectionHeading>
          <FactList
            items={[
              { term: 'Slags', value: kind },
              { term: 'Udgiver', value: resource.publisher },
              {
                term: 'Aktør',
                value: organisation ? (
                  <a href={pathOf('organisations', organisation.slug)}>{organisation.name}</a>
                ) : null,
              },
              { term: 'Udgivet', value: resource.year },
              ...(resource.url
                ? [
                    {
                      term: 'Link kontrolleret',
                      value: resource.urlCheckedAt ? dateText(resource.urlCheckedAt) : 'Endnu ikke',
                    },
                  ]
                : []),
            ]}
          />
        </Section>
      </Columns>
    </PortalPage>
  )
}
