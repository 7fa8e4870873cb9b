import type { ReactNode } from 'react'
import { env } from '@/env'
import { type Breadcrumb, Breadcrumbs } from '@/ui/Breadcrumbs'
import { Container } from '@/ui/Container'
import { Main } from '@/ui/Main'
import { Notice } from '@/ui/Notice'
import { SiteFooter } from '@/ui/SiteFooter'
import { SiteHeader } from '@/ui/SiteHeader'
import { SkipLink } from '@/ui/SkipLink'
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

/** Header, breadcrumbs, content and footer: what every page of the portal stands in. */
export async function PortalPage({ section, crumbs = [], isContained = true, children }: PortalPageProps) {
  const texts = await siteTexts()
  const content = (
    <>
      {crumbs.length > 0 ? <Breadcrumbs items={[{ label: 'Forside', href: '/' }, ...crumbs]} /> : null}
      {texts.notice ? <Notice tone="info">{texts.notice}</Notice> : null}
      {children}
    </>
  )
  return (
    <>
      <SkipLink />
      <SiteHeader currentPath={section} exitUrl={env.quickExitUrl} />
      <Main>{isContained ? <Container>{content}</Container> : content}</Main>
      <SiteFooter
        wasUrl={env.wasUrl}
        text={texts.footerText}
        email={texts.contactEmail}
        phone={texts.contactPhone}
      />
    </>
  )
}
