import { dateTimeText } from '@/lib/dates'
import { registrationReasons, registrationStates } from '@/signup/labels'
import { hasLeft } from '@/signup/rules'
import type { DeskRow } from './row'

type Standing = Pick<DeskRow, 'confirmBy' | 'isExtra' | 'offeredUntil' | 'place' | 'reason' | 'state'>

/** How somebody stands, as people read it: `På venteliste (nr. 3)`, `Deltager, ekstra plads`. */
export function stateText({ confirmBy, ...standing }: Standing): string {
  const opening = confirmBy ? `, linket skal åbnes senest ${dateTimeText(confirmBy)}` : ''
  return `${wordsOf(standing)}${opening}`
}

function wordsOf({ isExtra, offeredUntil, place, reason, state }: Omit<Standing, 'confirmBy'>): string {
  const word = registrationStates[state]
  if (state === 'venteliste') return place === null ? word : `${word} (nr. ${place})`
  if (state === 'tilbudt' && offeredUntil) return `${word}, svarfrist ${dateTimeText(offeredUntil)}`
  if (reason && hasLeft({ state })) return `${word}: ${registrationReasons[reason].toLowerCase()}`
  return isExtra ? `${word}, ekstra plads` : word
}
