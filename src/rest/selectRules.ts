import type { FlattenedField } from 'payload'
import { isRecord, Refusal, shown } from './refusal'
import type { Fields } from './schema'

const mostLayers = 6

/** `select` names a collection's own fields; what lies in a relation is chosen by `populate`. */
export function assertSelect(fields: FlattenedField[], select: unknown, layer = 0): void {
  if (!isRecord(select) || layer > mostLayers)
    throw new Refusal('Valget af felter er ikke skrevet som et valg.')
  const chosen = new Set<unknown>()
  for (const [name, choice] of Object.entries(select)) {
    const field = fields.find((candidate) => candidate.name === name)
    if (isRecord(choice)) {
      if (!field || !('flattenedFields' in field)) throw unmeant(name)
      assertSelect(field.flattenedFields, choice, layer + 1)
    } else {
      if (!field && name !== 'id') throw unmeant(name)
      if (![true, false, 'true', 'false'].some((answer) => answer === choice)) throw unmeant(name)
      chosen.add(String(choice))
    }
  }
  if (chosen.size > 1) throw new Refusal('Vælg felter til eller fra, ikke begge dele.')
}

export function assertPopulate(schema: Fields, populate: unknown): void {
  if (!isRecord(populate)) throw new Refusal('Valget af felter er ikke skrevet som et valg.')
  for (const [slug, select] of Object.entries(populate)) {
    const collection = schema.collection(slug)
    if (!collection) throw unmeant(slug)
    assertSelect(collection.flattenedFields, select)
  }
}

function unmeant(name: string): Refusal {
  return new Refusal(`«${shown(name)}» kan ikke vælges sådan.`)
}
