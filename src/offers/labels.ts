import type { Offer } from '@/payload-types'
import type { ChipItem } from '@/ui/Chip'

type Route = NonNullable<Offer['accessRoutes']>[number]
export type How = Route['how']

/** The way in, in words a reader knows; the chip's tone says whether one can come without being referred. */
export const howTexts: Record<How, ChipItem> = {
  uvisiteret: { label: 'Kræver ikke visitation', tone: 'open' },
  'direkte-henvendelse': { label: 'Man kan henvende sig direkte', tone: 'open' },
  'aabent-anonymt': { label: 'Åbent og anonymt', tone: 'open' },
  henvisning: { label: 'Kræver henvisning', tone: 'warn' },
  visiteret: { label: 'Kræver visitation', tone: 'warn' },
  visitationsudvalg: { label: 'Et udvalg afgør det', tone: 'warn' },
  underretning: { label: 'Underretning', tone: 'warn' },
  'ikke-oplyst': { label: 'Vejen ind er ikke oplyst', tone: 'neutral' },
}

/** The filter's choices: what a reader asks, and the ways in that answer it. */
export const wayInChoices = [
  {
    value: 'selv',
    label: 'Man kan henvende sig selv',
    how: ['uvisiteret', 'direkte-henvendelse', 'aabent-anonymt'],
  },
  { value: 'anonymt', label: 'Åbent og anonymt', how: ['aabent-anonymt'] },
  { value: 'visitation', label: 'Kræver visitation', how: ['visiteret', 'visitationsudvalg', 'henvisning'] },
] as const satisfies readonly { value: string; label: string; how: readonly How[] }[]

export const kindTexts: Record<Offer['kind'], string | null> = {
  tilbud: null,
  fagperson: 'Fagperson',
  myndighed: 'Myndighed',
  'tidligere-funktion': 'Findes ikke længere',
  eksempel: 'Eksempel fra rapporten',
  omtale: 'Omtalt uden navn',
}

export const whoTexts: Record<NonNullable<Route['who']>[number], string> = {
  ung: 'den unge selv',
  foraeldre: 'forældre og pårørende',
  skole: 'skole og uddannelse',
  fagperson: 'fagpersoner',
  myndighed: 'myndigheder',
  borger: 'borgeren selv',
  alle: 'alle',
}

export const weekdayTexts: Record<NonNullable<Offer['openingHours']>[number]['day'], string> = {
  mandag: 'Mandag',
  tirsdag: 'Tirsdag',
  onsdag: 'Onsdag',
  torsdag: 'Torsdag',
  fredag: 'Fredag',
  loerdag: 'Lørdag',
  soendag: 'Søndag',
}
