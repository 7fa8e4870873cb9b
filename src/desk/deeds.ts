import { isConcerned } from '@/signup/rules'
import type { DeskRow } from './row'

/** Something the staff can do with a person, with the question that is asked first: each of them sends a mail. */
export type Deed = {
  act: 'confirm' | 'waitlist' | 'cancel' | 'approve' | 'decline'
  label: string
  question: string
}

/** What can be done with somebody as they stand. */
export function deedsFor(
  { isApproved, name, state }: Pick<DeskRow, 'isApproved' | 'name' | 'state'>,
  { needsApproval }: { needsApproval: boolean },
): Deed[] {
  const deeds: Deed[] = []
  const isWaitingForWord = needsApproval && !isApproved
  if (isWaitingForWord && ['afventer', 'venteliste', 'tilbudt'].includes(state)) {
    deeds.push(
      {
        act: 'approve',
        label: 'Godkend for kommunen',
        question: `Godkend ${name} på kommunens vegne?`,
      },
      {
        act: 'decline',
        label: 'Afvis for kommunen',
        question: `Afvis ${name} på kommunens vegne? Personen får en mail, og pladsen går videre.`,
      },
    )
  }
  if (['modtaget', 'afventer', 'venteliste', 'tilbudt', 'afmeldt', 'afvist'].includes(state))
    deeds.push({
      act: 'confirm',
      label: 'Giv plads',
      question: `Giv ${name} en plads nu, uden om køen? Personen får en mail.`,
    })
  if (['bekraeftet', 'afventer', 'tilbudt'].includes(state))
    deeds.push({
      act: 'waitlist',
      label: 'Til ventelisten',
      question: `Flyt ${name} til slutningen af ventelisten? Personen får en mail, og pladsen går videre.`,
    })
  if (isConcerned({ state }))
    deeds.push({
      act: 'cancel',
      label: 'Afmeld',
      question: `Afmeld ${name}? Personen får en mail, og pladsen går videre.`,
    })
  return deeds
}
