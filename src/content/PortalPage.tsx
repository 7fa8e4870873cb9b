import type { ReactNode } from 'react'
import { env } from '@/env'
import { networkPath } from '@/lib/paths'
import { type Breadcrumb, Breadcrumbs } from '@/ui/Breadcrumbs'
import { Container } from '@/ui/Container'
import { Main } from '@/ui/Main'
import { Notice } from '@/ui/Notice'
import { SiteFooter } from '@/ui/SiteFooter'
import { SiteHeader } from '@/ui/SiteHeader'
import { SkipLink } from '@/ui/SkipLink'
import { currentReader } from './reader'
import { siteTexts } from './siteTexts'

type PortalPageProps = {
  /** The menu's address that the page belongs under, e.g. `/metoder`. */
  section: string
  /** From the front page's child down to this page, which has no address. None on the front page. */
  crumbs?: Breadcrumb[]
  /** `false` where the page sets its own widths. */
  isContained?: boolean
  children: ReactNode
}

/**
 * Header, breadcrumbs, content and footer: what every page of the portal stands in. A page read by a member stands under
 * the network, wherever its public twin stands.
 */
export async function PortalPage({ section, crumbs = [], isContained = true, children }: PortalPageProps) {
  const [texts, { member }] = await Promise.all([siteTexts(), currentReader()])
  const isWithinNetwork = member !== null && section !== networkPath
  const trail = isWithinNetwork ? [{ label: 'Netværket', href: networkPath }, ...crumbs.slice(-1)] : crumbs
  const content = (
    <>
      {trail.length > 0 ? <Breadcrumbs items={[{ label: 'Forside', href: '/' }, ...trail]} /> : null}
      {texts.notice ? <Notice tone="info">{texts.notice}</Notice> : null}
      {isWithinNetwork ? (
        <Notice tone="info">
          Her står også det, som kun er for netværkets medlemmer. Send det ikke videre til andre.
        </Notice>
      ) : null}
      {children}
    </>
  )
  return (
    <>
      <SkipLink />
      <SiteHeader
        currentPath={member ? networkPath : section}
        exitUrl={env.quickExitUrl}
        memberName={member?.name ?? null}
      />
      <Main>{isContained ? <Container>{content}</Container> : content}</Main>
      <SiteFooter
        wasUrl={env.wasUrl}
        text={texts.footerText}
        email={texts.contactEmail}
        phone={texts.contactPhone}
        isMember={member !== null}
      />
    </>
  )
}
