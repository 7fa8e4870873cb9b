import type { LegalReference } from '@/payload-types'
import type { ChipItem } from '@/ui/Chip'

/** Whether a reader can rely on the reference. */
export const statusChips: Record<LegalReference['status'], ChipItem> = {
  kontrolleret: { label: 'Kontrolleret og gældende', tone: 'open' },
  'ikke-kontrolleret': { label: 'Ikke kontrolleret', tone: 'warn' },
  'muligvis-foraeldet': { label: 'Kan være forældet', tone: 'warn' },
  ophaevet: { label: 'Ophævet', tone: 'stop' },
}
