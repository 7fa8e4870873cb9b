import { ButtonGroup } from '@/ui/ButtonGroup'
import { ButtonLink } from '@/ui/ButtonLink'
import { PageHeader } from '@/ui/PageHeader'
import { RelatedList } from '@/ui/RelatedList'
import { PortalPage } from './PortalPage'

/** What a reader sees at an address where nothing is. */
export function NotFoundView() {
  return (
    <PortalPage section="" crumbs={[{ label: 'Siden findes ikke' }]}>
      <PageHeader
        title="Siden findes ikke"
        lead="Den kan være flyttet eller taget ned, eller adressen kan være skrevet forkert."
      >
        <ButtonGroup>
          <ButtonLink href="/hvem-kontakter-jeg">Se, hvem du kan kontakte</ButtonLink>
          <ButtonLink href="/soeg" variant="secondary">
            Søg på portalen
          </ButtonLink>
        </ButtonGroup>
      </PageHeader>
      <RelatedList
        title="Eller gå til"
        items={[
          { href: '/', label: 'Forsiden' },
          { href: '/tilbud', label: 'Tilbud' },
          { href: '/kommuner', label: 'Kommuner' },
          { href: '/metoder', label: 'Metoder' },
          { href: '/anbefalinger', label: 'Anbefalinger' },
        ]}
      />
    </PortalPage>
  )
}
