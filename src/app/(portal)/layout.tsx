import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { portalName } from '@/content/metadata'
import { currentReader } from '@/content/reader'
import { env } from '@/env'
import { PreviewBar } from '@/preview/PreviewBar'
import { UnfoldForPrint } from '@/ui/UnfoldForPrint'
import '@/ui/styles/portal.scss'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  metadataBase: new URL(env.portalUrl),
  title: portalName,
  description:
    'Viden, metoder og tilbud om unge, der bruger rusmidler, fra de elleve kommuner i Nordjylland.',
  formatDetection: { telephone: false },
}

export const viewport: Viewport = { themeColor: '#0b2f36', colorScheme: 'light' }

export default async function PortalLayout({ children }: { children: ReactNode }) {
  const reader = await currentReader()
  return (
    <html lang="da">
      <head>
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          title={portalName}
          href="/opensearch.xml"
        />
      </head>
      <body>
        {reader.draft ? <PreviewBar serverUrl={env.portalUrl} /> : null}
        {children}
        <UnfoldForPrint />
      </body>
    </html>
  )
}
