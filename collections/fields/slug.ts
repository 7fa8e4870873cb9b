import { randomBytes } from 'node:crypto'
import { isSlug, slugFrom } from '@/lib/slug'
import type { TextField } from 'payload'

/** The last part of the page's address, made from `from` unless the editor writes one. */
export function slugField(from: string): TextField {
  return {
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
    validate: (value: string | null | undefined) =>
      typeof value === 'string' && value.length <= 80 && isSlug(value)
        ? true
        : 'Adressen må kun bestå af små bogstaver a-z, tal og enkelte bindestreger, højst 80 tegn.',
    hooks: {
      beforeValidate: [
        ({ value, data, originalDoc }) => {
          const wanted = typeof value === 'string' ? value.trim() : ''
          if (wanted) return wanted
          const source = data?.[from] ?? originalDoc?.[from]
          return (typeof source === 'string' && slugFrom(source)) || `kladde-${randomBytes(4).toString('hex')}`
        },
      ],
      beforeDuplicate: [({ value }) => `${String(value).slice(0, 70)}-kopi-${randomBytes(2).toString('hex')}`],
    },
  }
}
