import { pathOf } from '@/lib/paths'
import type { RestClient } from './restClient'

const day = 24 * 60 * 60 * 1000

/** Publishes an event to come, one that is over, and an experience; `paths` are the pages they are shown on. */
export async function createRareContent(rest: RestClient) {
  const [municipality] = await rest.find('municipalities', { limit: '1' })
  if (!municipality) throw new Error('Der er ingen kommuner.')
  const coming = await rest.create('events', eventOn('Workshop om samtaler med unge', Date.now() + 30 * day))
  const past = await rest.create('events', eventOn('Temadag om hurtig hjælp', Date.now() - 30 * day))
  const experience = await rest.create('experiences', {
    _status: 'published',
    title: 'Vi flyttede samtalen ud af kontoret',
    summary: 'Sådan gjorde vi, og det lærte vi.',
    municipality: municipality.id,
    year: 2025,
    advice: [{ text: 'Sæt tid af til at lære hinanden at kende.' }],
  })
  return {
    paths: [
      '/arrangementer',
      pathOf('events', coming.slug ?? ''),
      pathOf('events', past.slug ?? ''),
      '/erfaringer',
      pathOf('experiences', experience.slug ?? ''),
    ],
    remove: async () => {
      await rest.remove('events', coming.id)
      await rest.remove('events', past.id)
      await rest.remove('experiences', experience.id)
    },
  }
}

function eventOn(title: string, time: number) {
  const startsAt = new Date(time)
  const endsAt = new Date(time + 3 * 60 * 60 * 1000)
  return {
    _status: 'published',
    title,
    summary: 'En dag for medarbejdere, der arbejder med unge.',
    kind: 'workshop',
    state: 'planlagt',
    days: [{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() }],
  }
}
