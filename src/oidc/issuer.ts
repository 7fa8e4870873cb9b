import { parsedUrl } from '@/lib/parsedUrl'

/** Entra's addresses for any organisation at all; who may come from there must be said. */
const sharedByMany = /^https:\/\/login\.microsoftonline\.com\/(common|organizations|consumers)(\/|$)/

/** What is wrong with a provider's address, in Danish, or `null`. */
export function issuerProblem(value: string): string | null {
  const url = parsedUrl(value)
  if (!url) return 'Skriv hele adressen, fx https://login.kommune.dk.'
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isThisMachine(url)))
    return 'Adressen skal begynde med https.'
  if (url.username || url.password || url.search || url.hash)
    return 'Adressen må ikke indeholde adgangskode, spørgsmålstegn eller #.'
  // With it, the library would not compare the issuer with what the provider says it is.
  if (url.pathname.includes('/.well-known/'))
    return 'Skriv udstederen selv, uden /.well-known/ og det, der følger.'
  return null
}

/** Whether an issuer speaks for organisations that have nothing to do with each other. */
export function isSharedIssuer(value: unknown): boolean {
  return typeof value === 'string' && sharedByMany.test(value)
}

/** A host as in an address: a name, and a port where it is not the usual one. */
export function isHost(value: string): boolean {
  return /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/i.test(value)
}

function isThisMachine({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)
}
