import type { RegistrationState } from '../labels'

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
