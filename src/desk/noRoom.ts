import type { Refusal } from '@/signup/actions'

export type NoRoom = Extract<Refusal, 'full' | 'ceiling' | 'reserved'>

/** Why there is no seat, and what is asked before one is given all the same. */
export const noRoomTexts: Record<NoRoom, string> = {
  full: 'Alle pladser er optaget. Vil du give en ekstra plads ud over antallet?',
  ceiling: 'Kommunen har alle de pladser, den kan få. Vil du give en plads ud over kommunens loft?',
  reserved:
    'De ledige pladser er reserveret til andre kommuner. Vil du tage en af dem? Så kan en kommune komme til at mangle en plads.',
}

export function isNoRoom(refusal: Refusal): refusal is NoRoom {
  return refusal in noRoomTexts
}
