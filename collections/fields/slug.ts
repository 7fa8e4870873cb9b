import { randomBytes } from 'node:crypto'
import type { CollectionSlug, PayloadRequest, TextField } from 'payload'
import { isReservedForRoute } from '@/lib/paths'
import { isSlug, slugFrom } from '@/lib/slug'

/** The last part of the page's address, made from `from` unless the editor writes one. */
export function slugField(from: string, access: TextField['access'] = {}): TextField {
  return {
    access,
    name: 'slug',
    type: 'text',
    label: 'Adresse',
    unique: true,
    index: true,
    required: true,
    admin: {
      position: 'sidebar',
      description:
        'Sidste del af sidens adresse. Lad feltet stå tomt, så dannes den af titlen. Ændrer du den, viderestilles den gamle adresse.',
    },
    validate: (value: string | null | undefined, { collectionSlug, event }: Asked) => {
      // What the form leaves empty is made when it is saved.
      if (!value && event === 'onChange') return true
      if (typeof value !== 'string' || value.length > 80 || !isSlug(value))
        return 'Adressen må kun bestå af små bogstaver a-z, tal og enkelte bindestreger, højst 80 tegn.'
      if (isTaken(collectionSlug, value))
        return `Adressen /${value} bruges af en anden del af portalen. Skriv en anden.`
      return true
    },
    hooks: {
      beforeValidate: [
        async ({ collection, data, originalDoc, req, value }) => {
          const wanted = typeof value === 'string' ? value.trim() : ''
          if (wanted || !collection) return wanted
          const source = data?.[from] ?? originalDoc?.[from]
          const base =
            (typeof source === 'string' && slugFrom(source)) || `kladde-${randomBytes(4).toString('hex')}`
          return freeSlug({ base, collection: collection.slug, id: originalDoc?.id, req })
        },
      ],
      beforeDuplicate: [
        ({ value }) => `${String(value).slice(0, 70)}-kopi-${randomBytes(2).toString('hex')}`,
      ],
    },
  }
}

type Asked = { collectionSlug?: string; event?: 'onChange' | 'submit' }

/** Pages stand directly under the front page, beside the portal's own routes. */
function isTaken(collection: string | undefined, slug: string): boolean {
  return collection === 'pages' && isReservedForRoute(slug)
}

type Wanted = {
  base: string
  collection: CollectionSlug
  id: number | string | undefined
  req: PayloadRequest
}

/** Two offers in two municipalities may well have the same name: the second becomes `ungeguides-2`. */
async function freeSlug({ base, collection, id, req }: Wanted): Promise<string> {
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : `-${number}`
    const slug = `${base.slice(0, 80 - suffix.length)}${suffix}`
    if (isTaken(collection, slug)) continue
    const { docs } = await req.payload.find({
      collection,
      where: { slug: { equals: slug } },
      depth: 0,
      limit: 1,
      // Counting beside reading would be two statements at once, which a transaction does not take.
      pagination: false,
      trash: true,
      overrideAccess: true,
      req,
    })
    if (!docs[0] || docs[0].id === id) return slug
  }
}
