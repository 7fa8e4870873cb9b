import { networkPathOf, pathOf } from '@/lib/paths'
import type { RestClient, RestDocument } from './restClient'

/** Publishes one of each that is kept within the network, all with the canary in them. */
export async function createNetworkContent(rest: RestClient, canary: string) {
  const [municipality] = await rest.find('municipalities', { limit: '1' })
  const [method] = await rest.find('methods', { limit: '1' })
  if (!municipality || !method) throw new Error('Indholdet mangler.')
  const common = { _status: 'published', visibility: 'network', summary: `Kort om ${canary}.` }
  const made: [collection: string, doc: RestDocument][] = []
  const create = async (collection: string, data: object) => {
    // An address is told to whoever asks for it, so the canary is in none.
    const slug = `proeve-${made.length}-${Date.now()}`
    const doc = await rest.create(collection, { ...common, slug, municipality: municipality.id, ...data })
    made.push([collection, doc])
    return doc
  }
  const contactPoint = await create('contact-points', {
    name: `Vagten for ${canary}`,
    phone: '72 33 00 00',
    topic: 'Kun for kolleger',
  })
  const experience = await create('experiences', {
    title: `Erfaring med ${canary}`,
    year: 2025,
    methods: [method.id],
    contactPoint: contactPoint.id,
    advice: [{ text: `Sæt tid af til ${canary}.` }],
  })
  const resource = await create('resources', {
    title: `Skabelon til ${canary}`,
    kind: 'skabelon',
    methods: [method.id],
  })
  const startsAt = new Date(Date.now() + 20 * 24 * 60 * 60 * 1000)
  const event = await create('events', {
    title: `Møde om ${canary}`,
    kind: 'netvaerksmoede',
    state: 'planlagt',
    methods: [method.id],
    days: [{ startsAt, endsAt: new Date(startsAt.getTime() + 60 * 60 * 1000) }],
  })
  const route = { label: 'Alle', how: 'visiteret', contactPoint: contactPoint.id }
  const offer = { kind: 'tilbud', state: 'aktiv', accessRoutes: [route], methods: [method.id] }
  const hiddenOffer = await create('offers', { ...offer, name: `Tilbud om ${canary}` })
  const openOffer = await create('offers', {
    ...offer,
    name: 'Åbent for alle',
    summary: 'For alle.',
    visibility: 'public',
    relatedOffers: [hiddenOffer.id],
    networkAttentionPoints: [{ text: `Vent med ${canary}.` }],
  })
  const slugOf = (doc: RestDocument) => doc.slug ?? ''
  const hidden = [
    ['experiences', slugOf(experience)],
    ['resources', slugOf(resource)],
    ['events', slugOf(event)],
    ['offers', slugOf(hiddenOffer)],
  ] as const
  return {
    /** Where members read it. */
    memberPaths: [
      ...hidden.map(([collection, slug]) => networkPathOf(collection, slug)),
      networkPathOf('offers', slugOf(openOffer)),
    ],
    /** Where it would be, were it public. */
    absentPaths: hidden.map(([collection, slug]) => pathOf(collection, slug)),
    /** Public pages that it belongs with. */
    neighbours: [
      pathOf('offers', slugOf(openOffer)),
      pathOf('methods', slugOf(method)),
      pathOf('municipalities', slugOf(municipality)),
    ],
    collections: [...new Set(made.map(([collection]) => collection))],
    remove: async () => {
      for (const [collection, doc] of made.reverse()) await rest.remove(collection, doc.id)
    },
  }
}
