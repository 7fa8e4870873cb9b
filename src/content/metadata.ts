import type { Metadata } from 'next'
import { env } from '@/env'

export const portalName = 'Vidensnetværk Nord'

type Page = {
  title: string
  description?: string | null | undefined
  path: string
  isHidden?: boolean
  /** The page of a long list; said from the second on. */
  pageNumber?: number
}

/** Title, description and canonical address of a page. `isHidden` keeps it out of search engines. */
export function metadataFor({
  title: name,
  description,
  path,
  isHidden = false,
  pageNumber = 1,
}: Page): Metadata {
  const title = pageNumber > 1 ? `${name}, side ${pageNumber}` : name
  return {
    title: `${title} – ${portalName}`,
    ...(description ? { description } : {}),
    alternates: { canonical: `${env.portalUrl}${path}` },
    openGraph: {
      title,
      ...(description ? { description } : {}),
      url: `${env.portalUrl}${path}`,
      siteName: portalName,
      locale: 'da_DK',
      type: 'website',
    },
    ...(isHidden ? { robots: { index: false, follow: true } } : {}),
  }
}
