import { bySlug } from '@/content/bySlug'
import { PortalPage } from '@/content/PortalPage'
import { RichText } from '@/content/RichText'
import { related, statementsOf } from '@/content/related'
import { Statements } from '@/content/Statements'
import { pathOf } from '@/lib/paths'
import { Columns } from '@/ui/Columns'
import { FactList } from '@/ui/FactList'
import { PageHeader } from '@/ui/PageHeader'
import { ExperienceAside } from './ExperienceAside'

/** An experience's page, for whoever reads: the public and the member address show the same. */
export async function ExperienceView({ slug }: { slug: string }) {
  const experience = await bySlug('experiences', slug)
  const municipality = related(experience.municipality)
  return (
    <PortalPage
      section="/erfaringer"
      crumbs={[{ label: 'Erfaringer', href: '/erfaringer' }, { label: experience.title }]}
    >
      <PageHeader
        eyebrow={municipality ? `Erfaring fra ${municipality.officialName}` : 'Erfaring'}
        title={experience.title}
        lead={experience.summary}
      />
      <Columns asideLabel="Hører til erfaringen" aside={<ExperienceAside experience={experience} />}>
        <RichText value={experience.body} headingShift={0} />
        <Statements id="raad" heading="Råd til andre" items={statementsOf(experience.advice)} />
        <FactList
          items={[
            {
              term: 'Kommune',
              value: municipality ? (
                <a href={pathOf('municipalities', municipality.slug)}>{municipality.name}</a>
              ) : null,
            },
            { term: 'År', value: experience.year },
          ]}
        />
      </Columns>
    </PortalPage>
  )
}
