import { related } from '@/content/related'
import { isWebAddress } from '@/lib/webAddress'
import type { Event } from '@/payload-types'
import { type RelatedLink, RelatedList } from '@/ui/RelatedList'

/** What everybody may read before or after. Participants' own materials are on their own pages. */
export function EventMaterials({ event }: { event: Event }) {
  return <RelatedList title="Materialer" items={(event.materials ?? []).flatMap(materialLink)} />
}

const phaseTexts = { foer: 'Til før arrangementet', efter: 'Til efter arrangementet' } as const

/** Material with neither file nor address, or with a file the reader may not have, is no link. */
function materialLink({ file, phase, title, url }: NonNullable<Event['materials']>[number]): RelatedLink[] {
  const href = related(file)?.url ?? (isWebAddress(url) ? url : null)
  return href ? [{ href, label: title, note: phase ? phaseTexts[phase] : null }] : []
}
