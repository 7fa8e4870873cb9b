import type { ArrayField, DateField, DateFieldValidation, RowField } from 'payload'
import { array, date } from 'payload/shared'
import { z } from 'zod'
import { daysProblem } from '@/events/dayRules'
import { aheadWhenMoved } from './deadlineAhead'
import { moment } from './text'

/** The parts of an event that its times are checked against. Drafts may lack any of them. */
const timed = z.object({
  state: z.string().nullish(),
  signUpOpensAt: z.coerce.date().nullish(),
  days: z
    .array(z.object({ startsAt: z.coerce.date().nullish(), endsAt: z.coerce.date().nullish() }))
    .nullish(),
})
const started = z.object({ startsAt: z.coerce.date().nullish() })

const endsAfterItStarts: DateFieldValidation = (value, options) =>
  isAfter(value, started.safeParse(options.siblingData).data?.startsAt)
    ? date(value, options)
    : 'Sluttidspunktet skal ligge efter begyndelsen.'

const closesAfterItOpens: DateFieldValidation = (value, options) => {
  if (!isAfter(value, timed.safeParse(options.data).data?.signUpOpensAt))
    return 'Tilmeldingen skal lukke, efter at den er åbnet.'
  const start = firstStart(options.data)
  if (value && start && new Date(value) > start)
    return 'Tilmeldingen skal lukke, senest når arrangementet begynder.'
  return date(value, options)
}

/** Before the first day, or the message. */
function beforeFirstDay(message: string): DateFieldValidation {
  return (value, options) => (isAfter(firstStart(options.data), value) ? date(value, options) : message)
}

export const daysField: ArrayField = {
  name: 'days',
  type: 'array',
  label: 'Dage',
  labels: { singular: 'Dag', plural: 'Dage' },
  admin: { description: 'Tiderne er dansk tid.' },
  // None at all is sent as `null` too, which SQLite keeps in no version.
  hooks: { beforeValidate: [({ value }) => (value === null ? [] : value)] },
  validate: (value, options) => {
    const event = timed.safeParse(options.data).data
    if (event?.state === 'aaben' && !value?.length)
      return 'Tilføj mindst én dag, før du åbner for tilmelding.'
    return daysProblem(event?.days ?? []) ?? array(value, options)
  },
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
  admin: { readOnly: true, date: { pickerAppearance: 'dayAndTime' } },
  hooks: {
    // Saved without its days, an event keeps them; saved with none, it has no first one.
    beforeValidate: [
      ({ data, value }) =>
        firstStart(data)?.toISOString() ?? (data?.days === undefined ? (value ?? null) : null),
    ],
  },
}

export const signUpWindow: RowField = {
  type: 'row',
  fields: [
    moment('signUpOpensAt', 'Tilmelding åbner'),
    {
      ...moment('signUpClosesAt', 'Tilmelding lukker', {
        description: 'Tomt: når arrangementet begynder.',
      }),
      validate: aheadWhenMoved(
        ['planlagt', 'aaben'],
        'Fristen er passeret, og arrangementet har fået en ny dag. Sæt en ny frist, tøm feltet, eller vælg tilstanden »Lukket for tilmelding«.',
        closesAfterItOpens,
      ),
    },
  ],
}

export const cancelBeforeField: DateField = {
  ...moment('cancelBefore', 'Frist for afmelding', {
    description: 'Tomt: indtil arrangementet begynder.',
  }),
  validate: aheadWhenMoved(
    ['planlagt', 'aaben', 'lukket'],
    'Fristen er passeret, og arrangementet har fået en ny dag. Sæt en ny frist, eller tøm feltet, så de tilmeldte kan melde fra.',
    beforeFirstDay('Fristen for afmelding skal ligge før den første dag.'),
  ),
}

export const offersFromField: DateField = {
  ...moment('offersFrom', 'Ledige pladser tilbydes fra', {
    description:
      'Før det tidspunkt får den næste på ventelisten pladsen. Derefter tilbydes den med en svarfrist. Tomt: fra fristen for afmelding, ellers fra tilmeldingen lukker.',
  }),
  validate: beforeFirstDay('Pladser kan kun tilbydes før den første dag.'),
}

export const decisionAtField: DateField = {
  ...moment('decisionAt', 'Afgøres', {
    description: 'Hvornår I afgør, om der er nok til at holde det.',
  }),
  validate: beforeFirstDay('Det skal afgøres før den første dag.'),
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
