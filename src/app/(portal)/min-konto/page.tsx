import { roleChoices } from '@collections/fields/roleChoices'
import { redirect } from 'next/navigation'
import { idOf } from '@/access/municipality'
import { isAdministrator } from '@/access/roles'
import { AddressChangeForm } from '@/accounts/AddressChangeForm'
import { homeOf } from '@/accounts/homeOf'
import { logOutEverywhere } from '@/accounts/logOutEverywhere'
import { PasswordChangeForm } from '@/accounts/PasswordChangeForm'
import { SecondFactorForm } from '@/accounts/SecondFactorForm'
import { currentUser } from '@/accounts/session'
import { metadataFor } from '@/content/metadata'
import { PortalPage } from '@/content/PortalPage'
import { portal } from '@/content/portal'
import { readableAddress } from '@/lib/readableAddress'
import { LinkProviderForm } from '@/oidc/LinkProviderForm'
import { enabledProviders } from '@/oidc/queries'
import { Button } from '@/ui/Button'
import { ButtonGroup } from '@/ui/ButtonGroup'
import { ButtonLink } from '@/ui/ButtonLink'
import { FactList } from '@/ui/FactList'
import { LogOut } from '@/ui/LogOut'
import { Notice } from '@/ui/Notice'
import { PageHeader } from '@/ui/PageHeader'
import { Section } from '@/ui/Section'

export const metadata = metadataFor({
  title: 'Min konto',
  description: 'Adgangskode, login i to trin og hvor du er logget ind.',
  path: '/min-konto',
  isHidden: true,
})

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function AccountPage({ searchParams }: Props) {
  const user = await currentUser()
  if (!user) redirect('/log-ind?til=/min-konto')
  const { flyttet, knyt, skiftet } = await searchParams
  const hasPassword = (user.identities ?? []).length === 0
  const providers = await enabledProviders(await portal())
  const role = roleChoices.find(([value]) => value === user.role)?.[1] ?? null
  return (
    <PortalPage section="/log-ind">
      <PageHeader
        title="Min konto"
        lead={
          isAdministrator(user)
            ? 'Din rolle og kommune ændres under »Brugere« i administrationen.'
            : 'Din mailadresse, rolle og kommune kan kun en administrator ændre.'
        }
      >
        <ButtonGroup>
          <ButtonLink href={homeOf(user)}>
            {homeOf(user) === '/admin' ? 'Til administrationen' : 'Til netværket'}
          </ButtonLink>
          <ButtonLink href="/mine-tilmeldinger" variant="secondary">
            Mine tilmeldinger
          </ButtonLink>
          <LogOut className="button button-secondary" />
        </ButtonGroup>
      </PageHeader>
      <FactList
        items={[
          { term: 'Navn', value: user.name },
          { term: 'Mail', value: readableAddress(user.email) },
          { term: 'Rolle', value: role },
          { term: 'Kommune', value: await municipalityName(user.municipality) },
        ]}
      />
      {hasPassword ? (
        <Section labelledBy="adgangskode">
          <h2 id="adgangskode">Adgangskode</h2>
          {skiftet ? (
            <Notice tone="info">Din adgangskode er ændret, og du er logget ud alle andre steder.</Notice>
          ) : null}
          <PasswordChangeForm key={String(skiftet)} email={user.email} />
        </Section>
      ) : null}
      {isAdministrator(user) ? (
        <Section labelledBy="mailadresse">
          <h2 id="mailadresse">Mailadresse</h2>
          {flyttet ? (
            <Notice tone="info">
              Din mailadresse er ændret, og du er logget ud alle andre steder. Der er sendt en mail til både
              den gamle og den nye.
            </Notice>
          ) : null}
          <p>
            {hasPassword
              ? 'Det er den, du logger ind med, og den, portalen skriver til.'
              : 'Det er den, portalen skriver til. Skift den inden for ti minutter, efter at du er logget ind.'}
          </p>
          <AddressChangeForm key={String(flyttet)} hasPassword={hasPassword} />
        </Section>
      ) : null}
      {hasPassword ? (
        <Section labelledBy="to-trin">
          <h2 id="to-trin">Login i to trin</h2>
          <p>
            {user.hasSecondFactor
              ? 'Er slået til: du skal bruge en kode fra din telefon, når du logger ind.'
              : 'Er slået fra. Når det er slået til, kan andre ikke logge ind med din adgangskode alene.'}
          </p>
          <SecondFactorForm isOn={Boolean(user.hasSecondFactor)} />
        </Section>
      ) : null}
      {providers.length > 0 ? (
        <Section labelledBy="udbyder">
          <h2 id="udbyder">Login hos din kommune</h2>
          <p>
            {hasPassword
              ? 'Knytter du din konto til kommunens login, bruger du det fra nu af. Adgangskoden virker ikke mere.'
              : 'Du logger ind hos din kommune. Vil du knytte et login mere til din konto, så gør det inden for ti minutter, efter at du er logget ind.'}
          </p>
          <LinkProviderForm hasPassword={hasPassword} problem={knyt} providers={providers} />
        </Section>
      ) : null}
      <Section labelledBy="overalt">
        <h2 id="overalt">Log ud alle steder</h2>
        <p>Har du glemt at logge ud på en anden computer, kan du lukke alle dine login her, også dette.</p>
        <form action={logOutEverywhere}>
          <Button variant="secondary">Log ud alle steder</Button>
        </form>
      </Section>
    </PortalPage>
  )
}

async function municipalityName(municipality: unknown): Promise<string | null> {
  const id = idOf(municipality)
  if (id === null) return null
  const payload = await portal()
  const { docs } = await payload.find({
    collection: 'municipalities',
    where: { id: { equals: id } },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
  })
  return docs[0]?.name ?? null
}
