import { dateTimeText } from '@/lib/dates'
import type { RegistrationState } from '../labels'
import { hasLeft } from '../rules'
import type { MailAbout } from './about'

/** How somebody stands, as a sentence to them. */
export const standing: Record<RegistrationState, string> = {
  modtaget: 'Vi har modtaget din tilmelding og er ved at fordele pladserne.',
  afventer: 'Vi holder en plads til dig, og din kommune skal godkende den.',
  bekraeftet: 'Du har en plads.',
  venteliste: 'Du er på venteliste.',
  tilbudt: 'Du har fået tilbudt en plads, som du skal svare på.',
  afmeldt: 'Du er meldt fra.',
  afvist: 'Du har ikke fået en plads.',
  deltog: 'Du har deltaget.',
  udeblev: 'Du havde en plads.',
}

/** The same with what belongs to the moment: the place in line, the time to answer by. */
export function standingOf({ event, place, registration }: MailAbout): string {
  const { offeredUntil, state } = registration
  if (event.state === 'aflyst' && !hasLeft(registration)) return 'Arrangementet er aflyst.'
  if (state === 'venteliste' && place !== null) return `${standing.venteliste} Du er nummer ${place} i køen.`
  if (state === 'tilbudt' && offeredUntil)
    return `Du har fået tilbudt en plads. Svar senest ${dateTimeText(offeredUntil)}.`
  return standing[state]
}
