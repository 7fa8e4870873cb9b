import { PortalPage } from '@/content/PortalPage'
import { waitText } from '@/security/tooManyAttempts'
import { Notice } from '@/ui/Notice'
import { PageHeader } from '@/ui/PageHeader'
import { PortalSearchField } from './PortalSearchField'
import type { SearchPlace } from './places'
import type { SearchRequest } from './schema'

type Props = { place: SearchPlace; request: SearchRequest; retryAfterSeconds: number }

/** Instead of results, when one address has searched too often. Nothing typed is lost. */
export function TooManySearches({ place, request, retryAfterSeconds }: Props) {
  return (
    <PortalPage section={place.path} crumbs={[{ label: place.title }]}>
      <PageHeader title={place.title}>
        <PortalSearchField place={place} request={request} />
      </PageHeader>
      <Notice tone="warn" title="Der søges for meget lige nu">
        <p>
          Der er søgt usædvanlig mange gange fra dit netværk. Vent {waitText(retryAfterSeconds)}, og søg igen.
          Haster det at finde nogen at tale med, så <a href="/hvem-kontakter-jeg">se, hvem du kan kontakte</a>
          .
        </p>
      </Notice>
    </PortalPage>
  )
}
