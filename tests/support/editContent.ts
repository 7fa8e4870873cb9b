import type { Payload } from 'payload'

type Id = number | string

/** A repeatable stream of numbers from 0 to below 1. */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

const topics = ['samtaler', 'opsporing', 'efterværn', 'døgnbehandling', 'rådgivning', 'netværksmøder']

/**
 * Does what editors do: writes methods and offers, publishes, renames, withdraws, trashes, restores and deletes them. Every
 * tenth time it renames one method that the offers refer to.
 *
 * @returns the errors, which should be none
 */
export async function editContent(
  payload: Payload,
  { seed, count, onEdit }: { seed: number; count: number; onEdit?: (done: number) => void },
): Promise<string[]> {
  const next = numbersFrom(seed)
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(next() * items.length)]
  const errors: string[] = []
  const offers: Id[] = []
  const method = await payload.create({
    collection: 'methods',
    data: { name: `Metode ${seed}`, slug: '', kind: 'tilgang', _status: 'published' },
    overrideAccess: true,
  })
  const nameOf = (step: number) => `Tilbud ${seed}-${step} om ${pick(topics)}`
  const write = (step: number) =>
    payload
      .create({
        collection: 'offers',
        data: {
          name: nameOf(step),
          slug: '',
          kind: 'tilbud',
          state: 'aktiv',
          visibility: next() < 0.2 ? 'network' : 'public',
          methods: [method.id],
          _status: next() < 0.8 ? 'published' : 'draft',
        },
        overrideAccess: true,
      })
      .then(({ id }) => offers.push(id))
  const change = (id: Id, data: Record<string, unknown>, draft = false) =>
    payload.update({ collection: 'offers', id, data, draft, overrideAccess: true, trash: true })
  for (let step = 0; step < count; step += 1) {
    const id = pick(offers)
    const dice = next()
    try {
      if (step % 10 === 9) {
        await payload.update({
          collection: 'methods',
          id: method.id,
          data: { name: `Metode ${seed} nummer ${step}`, _status: 'published' },
          overrideAccess: true,
        })
      } else if (id === undefined || dice < 0.35) await write(step)
      else if (dice < 0.55) await change(id, { name: nameOf(step), _status: 'published', deletedAt: null })
      else if (dice < 0.65) await change(id, { name: nameOf(step), _status: 'draft' }, true)
      else if (dice < 0.75) await change(id, { _status: 'draft', deletedAt: null })
      else if (dice < 0.88) await change(id, { deletedAt: new Date().toISOString() })
      else {
        await payload.delete({ collection: 'offers', id, overrideAccess: true, trash: true })
        offers.splice(offers.indexOf(id), 1)
      }
    } catch (error) {
      errors.push(`${step}: ${error instanceof Error ? error.message : String(error)}`)
    }
    onEdit?.(step + 1)
  }
  return errors
}
