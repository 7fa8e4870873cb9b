import type { Initiative } from '@/payload-types'
import type { ChipItem } from '@/ui/Chip'

/** How far an initiative has come. */
export const stateChips: Record<Initiative['state'], ChipItem> = {
  foreslaaet: { label: 'Foreslået' },
  'under-forberedelse': { label: 'Under forberedelse', tone: 'warn' },
  'i-gang': { label: 'I gang', tone: 'open' },
  afsluttet: { label: 'Afsluttet' },
}
