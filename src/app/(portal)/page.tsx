import type { Metadata } from 'next'
import { metadataFor, portalName } from '@/content/metadata'
import { PortalPage } from '@/content/PortalPage'
import { siteTexts } from '@/content/siteTexts'
import { pathOf } from '@/lib/paths'
import { listMunicipalities } from '@/municipalities/queries'
import { listRecommendations } from '@/recommendations/queries'
import { searchPlaces, suggestionsPath } from '@/search/places'
import { Container } from '@/ui/Container'
import { Hero } from '@/ui/Hero'
import { LinkGrid } from '@/ui/LinkGrid'
import { RecommendationWheel } from '@/ui/RecommendationWheel'
import { SearchField } from '@/ui/SearchField'
import { Section } from '@/ui/Section'
import { SectionHeading } from '@/ui/SectionHeading'
import { WayIn } from '@/ui/WayIn'
import { WayInGrid } from '@/ui/WayInGrid'

export async function generateMetadata(): Promise<Metadata> {
  const { homeLead } = await siteTexts()
  return {
    ...metadataFor({ title: portalName, description: homeLead, path: '/' }),
    title: `${portalName}: unge og rusmidler`,
  }
}

export default async function HomePage() {
  const [texts, recommendations, municipalities] = await Promise.all([
    siteTexts(),
    listRecommendations(),
    listMunicipalities(),
  ])
  return (
    <PortalPage section="/" isContained={false}>
      <Hero title={texts.homeTitle} lead={texts.homeLead}>
        <SearchField
          action={searchPlaces.public.path}
          name="q"
          label={searchPlaces.public.label}
          hint="Fx MUT, U-turn eller § 101"
          buttonText="Søg"
          size="hero"
          suggestions={suggestionsPath(searchPlaces.public)}
        />
      </Hero>
      <WayInGrid>
        <WayIn
          href="/hvem-kontakter-jeg"
          title="Jeg er bekymret for en ung"
          text="Find ud af, hvem du kan kontakte, og hvad du kan gøre nu. Du behøver ikke logge ind."
          action="Hvem kontakter jeg?"
          tone="primary"
        />
        <WayIn
          href="/tilbud"
          title="Jeg arbejder med unge"
          text="Find tilbud på tværs af kommunerne efter alder, bekymringstrin og vej ind."
          action="Se tilbud"
        />
        <WayIn
          href="/metoder"
          title="Jeg søger viden"
          text="Anbefalinger, metoder, tal og de andre kommuners erfaringer samlet ét sted."
          action="Gå til viden"
        />
      </WayInGrid>
      <Container>
        <Section labelledBy="anbefalingerne">
          <SectionHeading
            id="anbefalingerne"
            lead="Ti anbefalinger, der tilsammen går hele vejen rundt om den unge. Vælg en for at læse den."
            more={{ href: '/anbefalinger', label: 'Alle anbefalinger' }}
          >
            Hele vejen rundt om den unge
          </SectionHeading>
          <RecommendationWheel
            items={recommendations.map(({ area, number, slug, title }) => ({
              area,
              href: pathOf('recommendations', slug),
              number,
              title,
            }))}
          />
        </Section>
        <Section labelledBy="viden">
          <SectionHeading id="viden">Mere viden</SectionHeading>
          <LinkGrid
            items={[
              { href: '/bekymringstrin', label: 'De fem bekymringstrin' },
              { href: '/initiativer', label: 'Fælles initiativer' },
              { href: '/vaerktoejskasse', label: 'Værktøjskassen' },
              { href: '/arrangementer', label: 'Arrangementer' },
              { href: '/tal', label: 'Tal om unge' },
              { href: '/lovhjemler', label: 'Lovhjemler' },
            ]}
          />
        </Section>
        <Section labelledBy="kommunerne">
          <SectionHeading id="kommunerne" lead="Se, hvad den enkelte kommune har lagt ind.">
            De elleve kommuner
          </SectionHeading>
          <LinkGrid
            items={municipalities.map(({ name, slug }) => ({
              href: pathOf('municipalities', slug),
              label: name,
            }))}
          />
        </Section>
      </Container>
    </PortalPage>
  )
}
