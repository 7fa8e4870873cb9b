import { as, type Reader } from '@/content/reader'
import { listedEventSelect } from '@/events/queries'
import { splitByTime } from '@/events/rules'
import { offerSummarySelect } from '@/offers/summary'

/** What a member may read that others may not: what is kept within the network, and public offers with notes for it. */
export async function networkContent(reader: Reader, now: Date) {
  const common = {
    ...as(reader),
    depth: 1,
    pagination: false,
    where: { visibility: { equals: 'network' } },
  } as const
  const { payload } = reader
  const [events, experiences, resources, offers, contactPoints, offersWithNotes] = await Promise.all([
    payload.find({
      ...common,
      overrideAccess: false,
      collection: 'events',
      depth: 0,
      select: listedEventSelect,
    }),
    payload.find({
      ...common,
      overrideAccess: false,
      collection: 'experiences',
      select: { municipality: true, slug: true, summary: true, title: true, visibility: true, year: true },
      sort: ['-year', 'title'],
    }),
    payload.find({
      ...common,
      overrideAccess: false,
      collection: 'resources',
      depth: 0,
      select: { publisher: true, slug: true, summary: true, title: true, visibility: true, year: true },
      sort: 'title',
    }),
    payload.find({
      ...common,
      overrideAccess: false,
      collection: 'offers',
      select: offerSummarySelect,
      sort: 'name',
    }),
    payload.find({ ...common, overrideAccess: false, collection: 'contact-points', sort: 'name' }),
    payload.find({
      ...common,
      overrideAccess: false,
      collection: 'offers',
      select: offerSummarySelect,
      sort: 'name',
      where: {
        and: [{ visibility: { equals: 'public' } }, { 'networkAttentionPoints.text': { exists: true } }],
      },
    }),
  ])
  const { past, upcoming } = splitByTime(events.docs, now)
  return {
    events: [...upcoming, ...past],
    experiences: experiences.docs,
    resources: resources.docs,
    offers: offers.docs,
    offersWithNotes: offersWithNotes.docs,
    contactPoints: contactPoints.docs,
  }
}

export type NetworkContent = Awaited<ReturnType<typeof networkContent>>
