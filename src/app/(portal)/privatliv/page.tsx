import { find } from '@/content/bySlug'
import { metadataFor } from '@/content/metadata'
import { PortalPage } from '@/content/PortalPage'
import { RichText } from '@/content/RichText'
import { currentReader } from '@/content/reader'
import { siteTexts } from '@/content/siteTexts'
import { privacySlug } from '@/lib/paths'
import { KeptData } from '@/privacy/KeptData'
import { PrivacyRights } from '@/privacy/PrivacyRights'
import { readRetention } from '@/privacy/settings'
import { PageHeader } from '@/ui/PageHeader'

const path = `/${privacySlug}`
const ownTitle = 'Privatliv'
const ownLead = 'Hvilke oplysninger portalen gemmer, hvorfor, og hvor længe.'

export async function generateMetadata() {
  const page = await find('pages', privacySlug)
  const title = (page && 'title' in page && page.title) || ownTitle
  const lead = page && 'summary' in page ? page.summary : null
  return metadataFor({ title, description: lead || ownLead, path })
}

/**
 * The secretariat's own words, when it has written some as the page of this address, and then what the portal really does:
 * made from the register of personal data and the clocks as they are set.
 */
export default async function PrivacyPage() {
  const { payload } = await currentReader()
  const [found, days, texts] = await Promise.all([
    find('pages', privacySlug),
    readRetention(payload),
    siteTexts(),
  ])
  const page = found && 'body' in found ? found : null
  return (
    <PortalPage section={path} crumbs={[{ label: page?.title ?? ownTitle }]}>
      <PageHeader title={page?.title ?? ownTitle} lead={page?.summary || ownLead} />
      {page?.body ? <RichText value={page.body} headingShift={0} /> : null}
      <KeptData days={days} />
      <PrivacyRights email={texts.contactEmail} phone={texts.contactPhone} />
    </PortalPage>
  )
}
