import type { ArrayField, ArrayFieldValidation } from 'payload'
import { array } from 'payload/shared'
import { z } from 'zod'
import { relation } from './relations'
import { roleChoices } from './roleChoices'
import { choice, shortText } from './text'

const valued = z.array(z.object({ by: z.string().nullish(), value: z.string().nullish() }))

/** The first of two rows for the same value would win, and nobody could see why. */
const withoutRepetition: ArrayFieldValidation = (value, options) => {
  const rows = valued.safeParse(value).data ?? []
  const keys = rows.flatMap((row) => (row.value ? `${row.by ?? ''} ${row.value}` : []))
  const repeated = rows.find((row) => keys.filter((key) => key === `${row.by ?? ''} ${row.value}`).length > 1)
  return repeated ? `»${repeated.value}« står der to gange. Slet den ene række.` : array(value, options)
}

export const roleMappingsField: ArrayField = {
  name: 'roleMappings',
  type: 'array',
  label: 'Roller',
  labels: { singular: 'Rolle', plural: 'Roller' },
  validate: withoutRepetition,
  admin: {
    description:
      'Hvad udbyderens roller og grupper giver i portalen. Den højeste gælder. Den, der ikke har nogen af dem, får ikke adgang.',
  },
  fields: [
    {
      type: 'row',
      fields: [
        shortText('value', 'Værdi hos udbyderen', { required: true }),
        choice('role', 'Rolle i portalen', roleChoices, { required: true }),
      ],
    },
  ],
}

export const municipalityMappingsField: ArrayField = {
  name: 'municipalityMappings',
  type: 'array',
  label: 'Kommuner',
  labels: { singular: 'Kommune', plural: 'Kommuner' },
  validate: withoutRepetition,
  admin: {
    description:
      'Hvilken kommune man hører til. CVR går før organisationens id (tenant), som går før udstederen. En kommunal redaktør uden kommune får ikke adgang.',
  },
  fields: [
    {
      type: 'row',
      fields: [
        choice(
          'by',
          'Kendes på',
          [
            ['cvr', 'CVR-nummer'],
            ['tenant', 'Organisationens id (tenant)'],
            ['issuer', 'Udsteder'],
          ],
          { required: true, defaultValue: 'cvr' },
        ),
        shortText('value', 'Værdi', { required: true }),
        relation('municipality', 'Kommune', 'municipalities', { required: true }),
      ],
    },
  ],
}
