import { portalName } from '@/content/metadata'
import { env } from '@/env'
import { searchPlaces } from '@/search/places'

export const dynamic = 'force-dynamic'

/** Lets a browser search the portal from its address line. */
export function GET(): Response {
  const address = `${env.portalUrl}${searchPlaces.public.path}?q={searchTerms}`
  const description = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>Vidensnetværk</ShortName>
  <LongName>${portalName}</LongName>
  <Description>Søg efter tilbud, metoder og viden om unge og rusmidler i Nordjylland.</Description>
  <Language>da</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <OutputEncoding>UTF-8</OutputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${env.portalUrl}/icon.svg</Image>
  <Url type="text/html" method="get" template="${escaped(address)}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${escaped(env.portalUrl)}/opensearch.xml"/>
</OpenSearchDescription>
`
  return new Response(description, {
    headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' },
  })
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
