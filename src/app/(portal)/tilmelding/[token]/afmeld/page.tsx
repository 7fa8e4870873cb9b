import { PortalPage } from '@/content/PortalPage'
import { portal } from '@/content/portal'
import { DeadLinkView } from '@/signup/DeadLinkView'
import { NotPossible } from '@/signup/NotPossible'
import { ownMetadata } from '@/signup/ownMetadata'
import { ownPath, ownRegistration } from '@/signup/ownRegistration'
import { possibleFor } from '@/signup/standing'
import { submitCancellation } from '@/signup/submitOwn'
import { Button } from '@/ui/Button'
import { ButtonGroup } from '@/ui/ButtonGroup'
import { ButtonLink } from '@/ui/ButtonLink'
import { PageHeader } from '@/ui/PageHeader'

export const metadata = ownMetadata('Meld fra')

type Props = { params: Promise<{ token: string }> }

/** Asks once more. Opening it does nothing; the button does. */
export default async function CancellationPage({ params }: Props) {
  const own = await ownRegistration(await portal(), (await params).token)
  if (!own) return <DeadLinkView />
  const { event, registration, token } = own
  const waits = registration.state === 'venteliste'
  const title = waits ? 'Gå af ventelisten' : 'Meld fra'
  return (
    <PortalPage
      section="/arrangementer"
      crumbs={[{ label: 'Din tilmelding', href: ownPath(token) }, { label: title }]}
    >
      <PageHeader
        eyebrow={event.title}
        title={waits ? 'Vil du gå af ventelisten?' : 'Vil du melde fra?'}
        lead={
          waits
            ? 'Du mister din plads i køen.'
            : 'Din plads går videre til en anden. Fortryder du, skal du tilmelde dig igen.'
        }
      />
      {possibleFor({ event, registration, now: new Date() }).leaves ? (
        <form action={submitCancellation}>
          <input type="hidden" name="token" value={token} />
          <ButtonGroup>
            <Button>{title}</Button>
            <ButtonLink href={ownPath(token)} variant="secondary">
              Behold min {waits ? 'plads i køen' : 'plads'}
            </ButtonLink>
          </ButtonGroup>
        </form>
      ) : (
        <NotPossible token={token} />
      )}
    </PortalPage>
  )
}
