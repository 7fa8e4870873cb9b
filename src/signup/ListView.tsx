import { PortalPage } from '@/content/PortalPage'
import { addressOf } from '@/lib/paths'
import { BulletList } from '@/ui/BulletList'
import { ButtonLink } from '@/ui/ButtonLink'
import { Notice } from '@/ui/Notice'
import { PageHeader } from '@/ui/PageHeader'
import { Section } from '@/ui/Section'
import { SectionHeading } from '@/ui/SectionHeading'
import type { OpenedList } from './openList'
import { isShown } from './ownRegistration'
import { hasLeft } from './rules'

/** To whoever signed others up: that it holds, and whom they wrote. How it went is for each of the others to know. */
export function ListView({ list: { event, people } }: { list: OpenedList }) {
  const isGone = people.every((person) => hasLeft(person))
  return (
    <PortalPage section="/arrangementer" crumbs={[{ label: 'Din tilmelding af andre' }]}>
      <PageHeader eyebrow="Din tilmelding af andre" title={event.title} />
      {isGone ? (
        <Notice tone="warn" title="Tilmeldingen gælder ikke længere">
          <p>
            Linket blev ikke åbnet i tide, eller de tilmeldte er meldt fra. Vil de stadig gerne med, kan du
            tilmelde dem igen, så længe der er åbent.
          </p>
        </Notice>
      ) : (
        <Notice tone="info" title="Tak, tilmeldingen er bekræftet">
          <p>
            De tilmeldte får hver en mail om, hvordan det gik, med deres eget link. Du skal ikke gøre mere.
          </p>
        </Notice>
      )}
      <Section labelledBy="tilmeldte">
        <SectionHeading id="tilmeldte">Dem, du tilmeldte</SectionHeading>
        <BulletList items={people.map(({ name }) => name)} />
      </Section>
      {isShown(event) ? (
        <p>
          <ButtonLink href={addressOf('events', event)}>Til arrangementet</ButtonLink>
        </p>
      ) : null}
    </PortalPage>
  )
}
