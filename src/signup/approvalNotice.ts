import { noRoom } from '@/lib/fullDisk'
import type { StepNotice } from './steps'

/** What became of an answer, as the page's address has it. */
export function approvalNotice(told: unknown): StepNotice | null {
  switch (told) {
    case 'godkendt':
      return {
        tone: 'info',
        title: 'Tilmeldingen er godkendt',
        text: ['Deltageren får en bekræftelse på mail.'],
      }
    case 'afvist':
      return {
        tone: 'info',
        title: 'Tilmeldingen er ikke godkendt',
        text: ['Pladsen går videre, og deltageren får besked på mail.'],
      }
    case 'vent':
      return {
        tone: 'must',
        title: 'Svaret blev ikke taget imod',
        text: ['Der er svaret for mange gange herfra. Vent ti minutter, og prøv igen.'],
      }
    case 'plads':
      return {
        tone: 'must',
        title: 'Svaret blev ikke taget imod',
        text: [`${noRoom}. Vent lidt, og prøv igen.`],
      }
    case 'ikke-muligt':
      return {
        tone: 'must',
        title: 'Det kunne ikke lade sig gøre',
        text: [
          'Arrangementet kan være begyndt, deltageren kan have meldt fra, eller en anden kan have svaret.',
        ],
      }
    default:
      return null
  }
}
