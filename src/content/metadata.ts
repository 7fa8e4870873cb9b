import type { Metadata } from 'next'
import { env } from '@/env'

export const portalName = 'Vidensnetværk Nord'

type Page = { title: string; description?: string | null | undefined; path: string; isHidden?: boolean }

/** Title, description and canonical address of a page. `isHidden` keeps it out of search engines. */
export function metadataFor({ title, description, path, isHidden = false }: Page): Metadata {
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
