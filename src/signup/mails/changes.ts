import type { Mail } from '@/mail/layout'
import { isParticipant } from '../rules'
import type { MailAbout } from './about'
import {
  calendarNote,
  facts,
  ownPage,
  paragraph,
  personalMail,
  stateNote,
  titleOf,
  whenPrevented,
} from './parts'

/** Mails on what has changed with the event or with what somebody wrote. */

export function eventChanged(about: MailAbout): Mail {
  const isSeated = isParticipant(about.registration)
  return personalMail(about, `Ændret: ${titleOf(about)}`, [
    paragraph(`Der er ændringer i «${titleOf(about)}».`),
    about.message ? { kind: 'quote', text: about.message } : null,
    stateNote(about),
    paragraph('Sådan er det nu:'),
    facts(about, { isSeated, hasDeadline: isSeated }),
    isSeated ? calendarNote(about) : null,
    paragraph(
      isSeated
        ? `Du har stadig din plads. ${whenPrevented(about, 'Kan du ikke komme, så meld fra på din egen side.')}`
        : `Din tilmelding står, som den gjorde. ${whenPrevented(about, 'Vil du ikke med længere, så meld fra på din egen side.')}`,
    ),
    ownPage(about, 'Se eller ret din tilmelding'),
  ])
}

export function eventCancelled(about: MailAbout): Mail {
  return personalMail(about, `Aflyst: ${titleOf(about)}`, [
    paragraph(`«${titleOf(about)}» er desværre aflyst.`),
    stateNote(about),
    facts(about),
    paragraph(
      'Du behøver ikke gøre noget. Står arrangementet i din kalender, kan du slette det, hvis det ikke forsvinder af sig selv.',
    ),
    ownPage(about),
  ])
}

export function answersChanged(about: MailAbout): Mail {
  return personalMail(about, `Dine oplysninger er rettet: ${titleOf(about)}`, [
    paragraph(`Oplysningerne i din tilmelding til «${titleOf(about)}» er rettet.`),
    paragraph('Har du ikke selv rettet dem, så se dem efter på din egen side, og skriv til arrangøren.'),
    ownPage(about, 'Se dine oplysninger'),
  ])
}
