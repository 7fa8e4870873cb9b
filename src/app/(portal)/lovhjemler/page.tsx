import { metadataFor } from '@/content/metadata'
import { PortalPage } from '@/content/PortalPage'
import { LegalReferenceEntry } from '@/legal/LegalReferenceEntry'
import { listLegalReferences } from '@/legal/queries'
import { EmptyState } from '@/ui/EmptyState'
import { Notice } from '@/ui/Notice'
import { PageHeader } from '@/ui/PageHeader'

const title = 'Lovhjemler'
const lead =
  'De paragraffer, som tilbud, metoder og anbefalinger henviser til, og hvor sikre henvisningerne er.'

export const metadata = metadataFor({ title, description: lead, path: '/lovhjemler' })

export default async function LegalReferencesPage() {
  const references = await listLegalReferences()
  return (
    <PortalPage section="/lovhjemler" crumbs={[{ label: title }]}>
      <PageHeader title={title} lead={lead} />
      <Notice tone="warn" title="Ikke juridisk rådgivning">
        Teksten gengiver, hvad portalens kilder skriver om loven. Se altid efter i den gældende lov på{' '}
        <a href="https://www.retsinformation.dk">retsinformation.dk</a>.
      </Notice>
      {references.length === 0 ? (
        <EmptyState title="Der er endnu ingen lovhjemler">
          <p>Når sekretariatet har oprettet en henvisning, står den her.</p>
        </EmptyState>
      ) : null}
      {references.map((reference) => (
        <LegalReferenceEntry key={reference.id} reference={reference} />
      ))}
    </PortalPage>
  )
}
