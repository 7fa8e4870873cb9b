import { cache } from 'react'
import { currentReader } from './reader'

/** The texts on every page, with the portal's own words where the secretariat has written none. */
export const siteTexts = cache(async () => {
  const { payload } = await currentReader()
  // The global is closed through the API; these fields are what it is for.
  const texts = await payload.findGlobal({ slug: 'site-texts', depth: 0, overrideAccess: true })
  return {
    homeTitle: texts.homeTitle || 'Viden og hjælp til unge, der bruger rusmidler',
    homeLead:
      texts.homeLead || 'Elleve kommuner deler her, hvad de ved, hvad de tilbyder, og hvem man kan kontakte.',
    footerText:
      texts.footerText ||
      'Vidensnetværk Nord er de elleve nordjyske kommuners fælles vidensportal. Rammeaftalesekretariatet er redaktør.',
    contactEmail: texts.contactEmail || null,
    contactPhone: texts.contactPhone || null,
    notice: texts.notice || null,
  }
})
