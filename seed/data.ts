import type { CollectionSlug, Where } from 'payload'
import type { Ledger } from './ledger'
import type { Item, References, Step } from './plan'
import { type Block, richTextFrom } from './richText'

/** An item as Payload takes it: names turned into ids, blocks into rich text, relations to later documents left out. */
export function dataOf(step: Step, item: Item, ledger: Ledger): Item {
  const late = step.lateReferences ?? {}
  return Object.fromEntries(
    Object.entries(item)
      .filter(([field, value]) => value !== null && !(field in late))
      .map(([field, value]) => [field, fieldValue(field, value, step, ledger)]),
  )
}

/** The relations to documents that come later, once they are there. */
export function lateDataOf(step: Step, item: Item, ledger: Ledger): Item {
  return Object.fromEntries(
    Object.entries(step.lateReferences ?? {})
      .filter(([field]) => Array.isArray(item[field]) && item[field].length > 0)
      .map(([field, collection]) => [field, idsOf(item[field], collection, ledger)]),
  )
}

/** How a document made from the item is known in the database without the ledger. */
export function naturalKeyOf(step: Step, item: Item, ledger: Ledger): Where {
  const parts: Where[] = step.keyFields.map((field) => ({
    [field]: { equals: fieldValue(field, item[field], step, ledger) },
  }))
  return { and: parts }
}

function fieldValue(field: string, value: unknown, step: Step, ledger: Ledger): unknown {
  if (step.richText?.includes(field) && Array.isArray(value)) return richTextFrom(value as Block[])
  return withIds(field, value, step.references ?? {}, ledger)
}

/** `stages` is a list of names in a method and a list of rows in an offer: rows are gone into, names are looked up. */
function withIds(field: string, value: unknown, references: References, ledger: Ledger): unknown {
  const collection = references[field]
  if (isRow(value)) return rowWithIds(value, references, ledger)
  if (Array.isArray(value) && value.some(isRow)) {
    return value.map((row) => (isRow(row) ? rowWithIds(row, references, ledger) : row))
  }
  return collection ? idsOf(value, collection, ledger) : value
}

function rowWithIds(row: Item, references: References, ledger: Ledger): Item {
  return Object.fromEntries(
    Object.entries(row).map(([field, value]) => [field, withIds(field, value, references, ledger)]),
  )
}

function isRow(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function idsOf(value: unknown, collection: CollectionSlug, ledger: Ledger): unknown {
  if (value === null || value === undefined) return null
  if (Array.isArray(value)) return value.map((one) => idsOf(one, collection, ledger))
  const entry = ledger.entries[`${collection}:${value}`]
  if (!entry) throw new Error(`Startindholdet henviser til ${collection} «${value}», som ikke findes.`)
  return entry.id
}
