import type { ArrayField, NumberField, NumberFieldSingleValidation } from 'payload'
import { array, number } from 'payload/shared'
import { z } from 'zod'
import { idOf } from '@/access/municipality'
import { quotasProblem } from '@/events/quotaRules'
import { relation } from './relations'
import { amount, choice, moment } from './text'

/** More than any hall in the region holds: a slip of the finger. */
const mostSeats = 5000

const seated = z.object({
  capacity: z.number().nullish(),
  days: z.array(z.object({ startsAt: z.coerce.date().nullish() })).nullish(),
  quotas: z
    .array(
      z.object({
        municipality: z.unknown(),
        seats: z.number().nullish(),
        mode: z.enum(['loft', 'reserveret']).nullish(),
        releaseAt: z.coerce.date().nullish(),
      }),
    )
    .nullish(),
})

type Bounds = { min: number; tooFew: string }

function wholeSeats({ min, tooFew }: Bounds): NumberFieldSingleValidation {
  return (value, options) => {
    if (value === null || value === undefined) return number(value, options)
    if (!Number.isInteger(value)) return 'Skriv et helt tal.'
    if (value < min) return tooFew
    return value > mostSeats ? `Skriv højst ${mostSeats}.` : number(value, options)
  }
}

export const capacityField: NumberField = {
  ...amount('capacity', 'Pladser i alt', {
    description:
      'Tomt: plads til alle. Sænker du tallet, beholder de tilmeldte deres pladser, også når de er flere.',
  }),
  min: 1,
  validate: wholeSeats({
    min: 1,
    tooFew: 'Der skal være mindst 1 plads. Lad feltet stå tomt, når der er plads til alle.',
  }),
}

const noSeats = 'Skriv, hvor mange pladser kommunen får.'

export const quotasField: ArrayField = {
  name: 'quotas',
  type: 'array',
  label: 'Pladser til kommunerne',
  labels: { singular: 'Kvote', plural: 'Kvoter' },
  admin: {
    description:
      'Et loft er det højeste antal, kommunen kan få. Reserverede pladser kan kun kommunen få, indtil de frigives til alle.',
  },
  validate: (value, options) => {
    const { data } = seated.safeParse(options.data)
    const starts = (data?.days ?? []).flatMap(({ startsAt }) => startsAt?.getTime() ?? [])
    const problem = quotasProblem({
      capacity: data?.capacity ?? null,
      startsAt: starts.length > 0 ? new Date(Math.min(...starts)) : null,
      quotas: (data?.quotas ?? []).map(({ mode, municipality, releaseAt, seats }) => ({
        municipality: idOf(municipality),
        seats: seats ?? null,
        mode: mode ?? 'reserveret',
        releaseAt: releaseAt ?? null,
      })),
    })
    return problem ?? array(value, options)
  },
  fields: [
    relation('municipality', 'Kommune', 'municipalities', { required: true }),
    {
      type: 'row',
      fields: [
        {
          ...amount('seats', 'Pladser'),
          validate: (value, options) =>
            value === null || value === undefined
              ? noSeats
              : wholeSeats({ min: 0, tooFew: 'Antallet kan ikke være negativt.' })(value, options),
        } as NumberField,
        choice(
          'mode',
          'Virkning',
          [
            ['loft', 'Loft: kommunen kan ikke få flere'],
            ['reserveret', 'Reserveret til frigivelse'],
          ],
          { defaultValue: 'reserveret' },
        ),
        moment('releaseAt', 'Frigives', { description: 'Kun for reserverede pladser.' }),
      ],
    },
  ],
}

export const minimumField: NumberField = {
  ...amount('minimum', 'Mindst antal deltagere'),
  validate: (value, options) => {
    const { data } = seated.safeParse(options.data)
    if (typeof value === 'number' && typeof data?.capacity === 'number' && value > data.capacity)
      return 'Der kan ikke kræves flere deltagere, end der er pladser.'
    return wholeSeats({ min: 0, tooFew: 'Antallet kan ikke være negativt.' })(value, options)
  },
} as NumberField

/** Kroner, with øre at most. */
export const priceField: NumberField = {
  ...amount('priceDkk', 'Pris pr. deltager i kr.', { description: '0: gratis. Tomt: ikke oplyst.' }),
  validate: (value, options) => {
    if (value === null || value === undefined) return number(value, options)
    const isPrice = value >= 0 && value <= 100_000 && Number.isInteger(Math.round(value * 1e6) / 1e4)
    return isPrice ? number(value, options) : 'Skriv en pris fra 0 til 100.000 kr. med højst to decimaler.'
  },
} as NumberField
