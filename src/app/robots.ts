import type { MetadataRoute } from 'next'
import { env } from '@/env'

// The address of the portal is known when it runs, not when it is built.
export const dynamic = 'force-dynamic'

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', disallow: ['/admin', '/api', '/forhaandsvisning', '/opret-administrator'] },
    sitemap: `${env.portalUrl}/sitemap.xml`,
  }
}
