import type { Payload, TypeWithID } from 'payload'

const prefix = 'half-saved-event:'

type Kept = TypeWithID & { key: string; data?: Record<string, unknown> }

/**
 * Earlier versions saved an event on SQLite in several steps, and kept what it was until all of them were done. What a process
 * that died left so is put back, once.
 *
 * @returns how many events were put back
 */
export async function putBackHalfSaved({ db }: Payload): Promise<number> {
  const { docs } = await db.find<Kept>({
    collection: 'payload-kv',
    where: { key: { like: prefix } },
    pagination: false,
  })
  const left = docs.filter(({ key }) => key.startsWith(prefix))
  for (const { data, id, key } of left) {
    const event = key.slice(prefix.length)
    if (data) await db.updateOne({ collection: 'events', id: event, data, returning: false })
    await db.deleteOne({ collection: 'payload-kv', where: { id: { equals: id } }, returning: false })
  }
  return left.length
}
