import type { Metadata } from 'next'
import { isEditor } from '@/access/roles'
import { metadataFor } from '@/content/metadata'
import { PortalPage } from '@/content/PortalPage'
import { currentReader, readAsMember } from '@/content/reader'
import { networkPath } from '@/lib/paths'
import { readableAddress } from '@/lib/readableAddress'
import { NetworkSections } from '@/network/NetworkSections'
import { networkContent } from '@/network/queries'
import { emptyKindsText, filledKinds } from '@/network/rules'
import { PortalSearchField } from '@/search/PortalSearchField'
import { searchPlaces } from '@/search/places'
import { searchRequest } from '@/search/schema'
import { ButtonGroup } from '@/ui/ButtonGroup'
import { ButtonLink } from '@/ui/ButtonLink'
import { EmptyState } from '@/ui/EmptyState'
import { LinkGrid } from '@/ui/LinkGrid'
import { LogOut } from '@/ui/LogOut'
import { PageHeader } from '@/ui/PageHeader'

const title = 'Netværket'
const lead = 'Det, kommunerne deler med hinanden og ikke med alle. Send det ikke videre til andre.'

export async function generateMetadata(): Promise<Metadata> {
  await readAsMember(networkPath)
  return metadataFor({ title, description: lead, path: networkPath, isHidden: true })
}

/** What is only for the network, and who is reading it. */
export default async function NetworkPage() {
  const member = await readAsMember(networkPath)
  const now = new Date()
  const content = await networkContent(await currentReader(), now)
  const filled = filledKinds(content)
  const total = filled.reduce((sum, { count }) => sum + count, 0)
  const nothingOf = emptyKindsText(content)
  return (
    <PortalPage section={networkPath} crumbs={[{ label: title }]}>
      <PageHeader title={title} lead={lead}>
        <p>
          Du er logget ind som <strong>{member.name}</strong>, {readableAddress(member.email)}.
        </p>
        <PortalSearchField place={searchPlaces.network} request={searchRequest.parse({})} />
        <ButtonGroup>
          <ButtonLink href="/mine-tilmeldinger" variant="secondary">
            Mine tilmeldinger
          </ButtonLink>
          <ButtonLink href="/min-konto" variant="secondary">
            Min konto
          </ButtonLink>
          {isEditor(member) ? (
            <ButtonLink href="/admin" variant="secondary">
              Ret indhold
            </ButtonLink>
          ) : null}
          <LogOut className="button button-quiet" />
        </ButtonGroup>
      </PageHeader>
      {total === 0 ? (
        <EmptyState
          title="Der er ikke noget kun for netværket endnu"
          action={{ href: '/arrangementer', label: 'Se arrangementerne' }}
        >
          <p>
            Når en kommune eller sekretariatet deler noget, der ikke er for alle, står det her: erfaringer,
            værktøjer, tilbud, kontaktpunkter, arrangementer og noter til tilbud.
          </p>
        </EmptyState>
      ) : (
        <>
          <LinkGrid
            items={filled.map(({ id, heading, count }) => ({
              href: `#${id}`,
              label: `${heading} (${count})`,
            }))}
          />
          <NetworkSections content={content} now={now} />
          {nothingOf ? <p className="source-note">{nothingOf}</p> : null}
        </>
      )}
    </PortalPage>
  )
}
