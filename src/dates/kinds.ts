import type { DateField, DateFieldClient } from 'payload'

/** What is written in a field of dates: a day, a day and a time, a month, or only a time. */
export type DateKind = 'day' | 'moment' | 'month' | 'time'

type Shown = NonNullable<NonNullable<DateField['admin']>['date']>
type Appearance = Shown['pickerAppearance']

/** Between what a field's dates, and the times of their days, have to lie. */
export type Limits = { minDate?: Date; maxDate?: Date; minTime?: Date; maxTime?: Date }

/** What a field says of its dates; Payload's type for the browser has lost it. */
export function shownIn({
  admin,
}: Pick<DateFieldClient, 'admin'>): Limits & { pickerAppearance?: Appearance } {
  return (admin?.date ?? {}) as Shown
}

/** The kind of a field; Payload takes a field for days when it isn't said what it shows. */
export function kindOf(appearance: Appearance): DateKind {
  if (appearance === 'dayAndTime') return 'moment'
  if (appearance === 'timeOnly') return 'time'
  return appearance === 'monthOnly' ? 'month' : 'day'
}

/** How each kind is written, for whoever has written something else. */
export const examples: Record<DateKind, string> = {
  day: '10.12.2026',
  moment: '10.12.2026 kl. 9.00',
  month: '12.2026',
  time: '9.00',
}
