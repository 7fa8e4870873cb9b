import type { ArrayField, DateField, DateFieldValidation, RowField } from 'payload'
import { array, date } from 'payload/shared'
import { z } from 'zod'
import { moment } from './text'

/** The parts of an event that its times are checked against. Drafts may lack any of them. */
const timed = z.object({
  state: z.string().nullish(),
  signUpOpensAt: z.coerce.date().nullish(),
  days: z.array(z.object({ startsAt: z.coerce.date().nullish() })).nullish(),
})
const started = z.object({ startsAt: z.coerce.date().nullish() })

const endsAfterItStarts: DateFieldValidation = (value, options) =>
  isAfter(value, started.safeParse(options.siblingData).data?.startsAt)
    ? date(value, options)
    : 'Sluttidspunktet skal ligge efter begyndelsen.'

const closesAfterItOpens: DateFieldValidation = (value, options) =>
  isAfter(value, timed.safeParse(options.data).data?.signUpOpensAt)
    ? date(value, options)
    : 'Tilmeldingen skal lukke, efter at den er åbnet.'

export const daysField: ArrayField = {
  name: 'days',
  type: 'array',
  label: 'Dage',
  labels: { singular: 'Dag', plural: 'Dage' },
  validate: (value, options) =>
    timed.safeParse(options.data).data?.state === 'aaben' && !value?.length
      ? 'Tilføj mindst én dag, før du åbner for tilmelding.'
      : array(value, options),
  fields: [
    {
      type: 'row',
      fields: [
        moment('startsAt', 'Begynder', { required: true }),
        {
          ...moment('endsAt', 'Slutter', { required: true }),
          validate: endsAfterItStarts,
        },
      ],
    },
  ],
}

/** The earliest beginning, kept beside the days so that events can be sorted by it. */
export const firstDayField: DateField = {
  ...moment('firstDay', 'Første dag'),
  index: true,
  admin: {
    readOnly: true,
    date: { pickerAppearance: 'dayAndTime', displayFormat: 'd. MMMM yyyy HH:mm' },
  },
  hooks: { beforeValidate: [({ data, value }) => firstStart(data)?.toISOString() ?? value ?? null] },
}

export const signUpWindow: RowField = {
  type: 'row',
  fields: [
    moment('signUpOpensAt', 'Tilmelding åbner'),
    {
      ...moment('signUpClosesAt', 'Tilmelding lukker'),
      validate: closesAfterItOpens,
    },
  ],
}

export const cancelBeforeField: DateField = {
  ...moment('cancelBefore', 'Frist for afmelding'),
  validate: (value, options) =>
    isAfter(firstStart(options.data), value)
      ? date(value, options)
      : 'Fristen for afmelding skal ligge før den første dag.',
}

function firstStart(document: unknown): Date | undefined {
  const starts = (timed.safeParse(document).data?.days ?? []).flatMap(({ startsAt }) => startsAt ?? [])
  return starts.sort((a, b) => a.getTime() - b.getTime())[0]
}

type Instant = Date | string | null | undefined

/** An instant that is not stated is in order with every other. */
function isAfter(later: Instant, earlier: Instant): boolean {
  return !later || !earlier || new Date(later) > new Date(earlier)
}
