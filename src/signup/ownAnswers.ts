import { noRoom } from '@/lib/fullDisk'
import type { Registration } from '@/payload-types'
import type { StepNotice } from './steps'

/** What the own page is told, in its address, that has just been done. */
export const ownAnswers = [
  'afmeldt',
  'taget',
  'afslaaet',
  'rettet',
  'ikke-muligt',
  'vent',
  'plads',
  'fejl',
] as const

export type OwnAnswer = (typeof ownAnswers)[number]

/** What was done, in words; `null` where the registration does not bear it out, since anybody can write an address. */
export function answerNotice(answer: unknown, { state }: Pick<Registration, 'state'>): StepNotice | null {
  switch (ownAnswers.find((known) => known === answer)) {
    case 'afmeldt':
    case 'afslaaet':
      return state === 'afmeldt' ? told('Tak for besked', 'Det er noteret, og du får en mail om det.') : null
    case 'taget':
      return state === 'bekraeftet' || state === 'afventer'
        ? told('Tak for svaret', 'Du får en bekræftelse på mail.')
        : null
    case 'rettet':
      return state === 'afmeldt'
        ? null
        : told('Dine svar er gemt', 'Du får en mail, når der er rettet noget.')
    case 'ikke-muligt':
      return refused('Det kan ikke lade sig gøre nu', 'Herunder står, hvordan det ser ud med din tilmelding.')
    case 'vent':
      return refused(
        'Det blev ikke gjort',
        'Der er prøvet for mange gange herfra. Vent ti minutter, og prøv igen.',
      )
    case 'plads':
      return refused('Det blev ikke gjort', `${noRoom}. Vent lidt, og prøv igen.`)
    case 'fejl':
      return refused('Det blev ikke gjort', 'Der er en fejl hos os. Vent et øjeblik, og prøv igen.')
    default:
      return null
  }
}

function told(title: string, text: string): StepNotice {
  return { tone: 'info', title, text: [text] }
}

function refused(title: string, text: string): StepNotice {
  return { tone: 'must', title, text: [text] }
}
