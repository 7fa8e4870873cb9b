import { isWebAddress } from '@/lib/webAddress'

/** The municipality's own website; only a whole address can be followed. */
export function MunicipalityWebsite({ website }: { website: string }) {
  if (!isWebAddress(website)) return website
  return (
    <a href={website} rel="noreferrer">
      {website.replace(/^https?:\/\//, '').replace(/\/$/, '')}
    </a>
  )
}
