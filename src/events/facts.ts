import { dateTimeText } from '@/lib/dates'
import type { Event } from '@/payload-types'

/** `Gratis`, `350 kr. pr. deltager`, or `null` when nobody has said. */
export function priceText(priceDkk: number | null | undefined): string | null {
  if (priceDkk === 0) return 'Gratis'
  return priceDkk ? `${priceDkk.toLocaleString('da-DK')} kr. pr. deltager` : null
}

/** Whether whom it is for can be said among the short facts; a longer text has its own place. */
export function isForShort({ targetGroup }: Pick<Event, 'targetGroup'>): boolean {
  return (targetGroup ?? '').length <= 160
}

/** How many must sign up, and when it is decided; `null` when it is held whoever comes. */
export function minimumText({ decisionAt, minimum }: Pick<Event, 'decisionAt' | 'minimum'>): string | null {
  if (!minimum) return null
  const need = `Det holdes, når der er mindst ${minimum === 1 ? '1 deltager' : `${minimum} deltagere`}.`
  return decisionAt ? `${need} Det afgøres ${dateTimeText(decisionAt)}.` : need
}

type Ceiling = { name: string; seats: number }

/** The most that some municipalities can get; `null` when there are no such ceilings. */
export function ceilingsText(ceilings: Ceiling[]): string | null {
  if (ceilings.length === 0) return null
  return `Højst ${ceilings.map(({ name, seats }) => `${seats} fra ${name}`).join(', ')}.`
}
