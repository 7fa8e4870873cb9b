import { redirect } from 'next/navigation'
import { hasAdministrator } from '@/accounts/firstAdministrator'
import { homeOf } from '@/accounts/homeOf'
import { LogInForm } from '@/accounts/LogInForm'
import { returnPath } from '@/accounts/returnPath'
import { currentUser } from '@/accounts/session'
import { metadataFor } from '@/content/metadata'
import { PortalPage } from '@/content/PortalPage'
import { portal } from '@/content/portal'
import { LoginProviders } from '@/oidc/LoginProviders'
import { ButtonGroup } from '@/ui/ButtonGroup'
import { ButtonLink } from '@/ui/ButtonLink'
import { LogOut } from '@/ui/LogOut'
import { Notice } from '@/ui/Notice'
import { PageHeader } from '@/ui/PageHeader'

export const metadata = metadataFor({
  title: 'Log ind',
  description: 'For medarbejdere i de nordjyske kommuner, kommunale redaktører og sekretariatet.',
  path: '/log-ind',
  isHidden: true,
})

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function LogInPage({ searchParams }: Props) {
  const payload = await portal()
  // Whoever comes to an empty portal is told where the first administrator's link is.
  if (!(await hasAdministrator(payload))) redirect('/opret-administrator')
  const { til, valgt } = await searchParams
  const returnTo = returnPath(til)
  const user = await currentUser()
  return (
    <PortalPage section="/log-ind">
      {user ? (
        <>
          <PageHeader title="Du er logget ind" lead={`Du er logget ind som ${user.name}.`} />
          <ButtonGroup>
            <ButtonLink href={returnTo ?? homeOf(user)}>Fortsæt</ButtonLink>
            <ButtonLink href="/min-konto" variant="secondary">
              Min konto
            </ButtonLink>
            <LogOut className="button button-secondary" />
          </ButtonGroup>
        </>
      ) : (
        <>
          <PageHeader
            title="Log ind"
            lead="For medarbejdere i kommunerne, kommunale redaktører og sekretariatet. Har du ingen konto, så spørg din kommunes redaktør eller sekretariatet."
          />
          {valgt === 'ja' ? <Notice tone="info">Din adgangskode er gemt. Log ind med den.</Notice> : null}
          <LogInForm returnTo={returnTo} />
          <LoginProviders returnTo={returnTo} />
        </>
      )}
    </PortalPage>
  )
}
