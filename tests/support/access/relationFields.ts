import type { CollectionSlug, FlattenedField, Payload } from 'payload'
import { type GoverningCollection, policyOf, scopeOf } from '@/access/policy'
import { sampleValue } from './sampleData'

/** A field by which a document that visitors may read refers to others, as deep as it lies in groups and rows. */
export type RelationField = {
  slug: GoverningCollection
  target: GoverningCollection
  path: string
  kind: 'one' | 'many' | 'join'
  isRequired: boolean
  /** For a join, the field of the target that is written. */
  on?: string
}

/** All of them, by what the collections say themselves. */
export function relationFields(payload: Payload, slugs: GoverningCollection[]): RelationField[] {
  return slugs
    .filter((slug) => scopeOf(slug, 'read', 'anonymous') !== 'none')
    .flatMap((slug) => {
      const { flattenedFields } = payload.collections[slug as CollectionSlug].config
      return inFields(flattenedFields, slug, '', false)
    })
    .filter(({ target }) => policyOf(target).hasTrash)
}

function inFields(
  fields: FlattenedField[],
  slug: GoverningCollection,
  prefix: string,
  isInRows: boolean,
): RelationField[] {
  return fields.flatMap((field): RelationField[] => {
    const path = `${prefix}${field.name}`
    if ('access' in field && field.access?.read) return []
    if (field.type === 'join')
      return typeof field.collection === 'string'
        ? [
            {
              slug,
              target: field.collection as GoverningCollection,
              path,
              kind: 'join',
              isRequired: false,
              on: field.on,
            },
          ]
        : []
    if (field.type === 'relationship' || field.type === 'upload') {
      if (typeof field.relationTo !== 'string') throw new Error(`${slug}.${path} går til flere samlinger.`)
      const kind = field.hasMany ? 'many' : 'one'
      const isRequired = Boolean(field.required) && !isInRows
      return [{ slug, target: field.relationTo as GoverningCollection, path, kind, isRequired }]
    }
    return 'flattenedFields' in field
      ? inFields(field.flattenedFields, slug, `${path}.`, isInRows || field.type === 'array')
      : []
  })
}

/** What to save so that the field refers to a document, with whatever else its rows demand. */
export async function referring(
  payload: Payload,
  slug: CollectionSlug,
  path: string,
  id: string | number,
): Promise<Record<string, unknown>> {
  const within = async (fields: FlattenedField[], [name = '', ...rest]: string[]) => {
    const field = fields.find((candidate) => candidate.name === name)
    if (!field) throw new Error(`${slug} har ikke feltet ${path}.`)
    if ('flattenedFields' in field) {
      const inner: Record<string, unknown> = await within(field.flattenedFields, rest)
      for (const sibling of field.flattenedFields) {
        if (sibling.name in inner || sibling.name === 'id') continue
        const value = await sampleValue(payload, slug, sibling)
        if (value !== undefined) inner[sibling.name] = value
      }
      if (field.name === 'quotas') Object.assign(inner, { seats: 1, mode: 'loft' })
      return { [name]: field.type === 'array' ? [inner] : inner }
    }
    return { [name]: 'hasMany' in field && field.hasMany ? [id] : id }
  }
  return within(payload.collections[slug].config.flattenedFields, path.split('.'))
}
