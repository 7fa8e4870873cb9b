import { PortalPage } from '@/content/PortalPage'
import { ButtonLink } from '@/ui/ButtonLink'
import { PageHeader } from '@/ui/PageHeader'

/** For a link that opens nothing, whatever is wrong with it. */
export function DeadLinkView() {
  return (
    <PortalPage section="/arrangementer" crumbs={[{ label: 'Tilmelding' }]}>
      <PageHeader
        title="Linket virker ikke"
        lead="Det kan være kopieret forkert eller være for gammelt. Oplysninger om deltagere slettes et stykke tid efter arrangementet."
      />
      <p>
        <ButtonLink href="/tilmelding">Få dit link sendt igen</ButtonLink>
      </p>
    </PortalPage>
  )
}
