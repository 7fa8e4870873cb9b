import { dateTimeText } from '@/lib/dates'
import { registrationReasons, registrationStates } from '@/signup/labels'
import { hasLeft } from '@/signup/rules'
import type { DeskRow } from './row'

type Standing = Pick<DeskRow, 'isExtra' | 'offeredUntil' | 'place' | 'reason' | 'state'>

/** How somebody stands, as people read it: `På venteliste (nr. 3)`, `Deltager, ekstra plads`. */
export function stateText({ isExtra, offeredUntil, place, reason, state }: Standing): string {
  const word = registrationStates[state]
  if (state === 'venteliste') return place === null ? word : `${word} (nr. ${place})`
  if (state === 'tilbudt' && offeredUntil) return `${word}, svarfrist ${dateTimeText(offeredUntil)}`
  if (reason && hasLeft({ state })) return `${word}: ${registrationReasons[reason].toLowerCase()}`
  return isExtra ? `${word}, ekstra plads` : word
}
