import { oneLine } from '@/lib/oneLine'
import { type Mail, mailOf } from '@/mail/layout'
import { groupOf } from '../groupLink'
import { isParticipant } from '../rules'
import { maySelfCancel } from '../selfCancel'
import type { MailAbout } from './about'
import { keptUntil, listBlocks } from './opening'
import {
  contact,
  facts,
  greeting,
  ownPage,
  paragraph,
  personalMail,
  plainName,
  present,
  titleOf,
  whenPrevented,
  withoutLinks,
} from './parts'
import { standingOf } from './standing'

/** Mails that answer somebody who asked, and the one that asks. */

export function linkAgain(about: MailAbout): Mail {
  const secret = 'Send den ikke videre: med linket kan man rette i din tilmelding.'
  // Sent without being asked for, to an address that has been put right: they may have heard nothing before.
  const isNews = Boolean(about.message)
  return personalMail(about, `Dit link til ${titleOf(about)}`, [
    about.message ? paragraph(about.message) : null,
    paragraph(`Her er linket til din tilmelding til «${titleOf(about)}». ${standingOf(about)}`),
    keptUntil(about),
    isNews ? facts(about, { isSeated: isParticipant(about.registration), hasDeadline: true }) : null,
    ownPage(about, 'Se eller ret din tilmelding'),
    paragraph(
      isNews
        ? `Er tilmeldingen ikke din, så skriv til arrangøren. ${secret}`
        : `Har du ikke bedt om linket, kan du se bort fra mailen. ${secret}`,
    ),
  ])
}

export function alreadySignedUp(about: MailAbout): Mail {
  return personalMail(about, `Du er tilmeldt i forvejen: ${titleOf(about)}`, [
    paragraph(
      `Vi har fået en tilmelding til «${titleOf(about)}» med din mailadresse. Du er på listen i forvejen, så der er ikke ændret noget.`,
    ),
    paragraph(standingOf(about)),
    keptUntil(about),
    facts(about),
    paragraph(
      `Ville du rette noget, så gør det på din egen side. ${whenPrevented(about, 'Der kan du også melde fra.')}`,
    ),
    ownPage(about, 'Se eller ret din tilmelding'),
  ])
}

/** To whoever signed others up. Nobody's personal link is in it. */
export function groupReceipt(about: MailAbout): Mail {
  const people = (about.message ?? '').split('\n').filter(Boolean)
  const count = people.length === 1 ? 'én person' : `${people.length} personer`
  const { bookedByEmail, bookedByName } = about.registration
  const mayLeave = maySelfCancel(about.event, { state: 'bekraeftet' }, about.now)
  const isBookedByReader = about.subject === null || about.subject === bookedByEmail
  // Of those who were signed up already nobody's list is to be opened.
  const opening =
    about.occasion && about.registration.group === groupOf(about.occasion) ? listBlocks(about) : []
  const blocks = present(
    greeting(isBookedByReader ? bookedByName : null),
    paragraph(`Vi har modtaget din tilmelding af ${count} til «${titleOf(about)}»:`),
    { kind: 'list', items: people.map(personLine) },
    ...opening,
    paragraph(
      `Hver af dem får en mail om, hvordan det går, med et link, hvor de selv kan rette${mayLeave ? ' og melde fra' : ' deres oplysninger'}. Er en af dem tilmeldt i forvejen, får vedkommende det at vide.`,
    ),
    facts(about, { hasDeadline: true }),
    { kind: 'link', words: 'Se arrangementet', address: about.addresses.event },
    contact(about.event),
  )
  const subject = `Tilmelding af ${count}: ${titleOf(about)}`
  return mailOf(oneLine(opening.length > 0 ? `Åbn linket i mailen. ${subject}` : subject), blocks)
}

/** To those who answer for the municipality. The personal link stays with the person. */
export function approvalWanted(about: MailAbout): Mail {
  const { registration } = about
  const name = plainName(registration.name) || 'En medarbejder'
  const rows: [string, string | null | undefined][] = [
    ['Navn', name],
    ['Stilling', registration.jobRole],
    ['Arbejdssted', registration.workplace],
    ['Kommune', about.municipality],
  ]
  const known = rows.flatMap(([label, value]): [string, string][] =>
    value ? [[label, withoutLinks(value)]] : [],
  )
  const blocks = present(
    paragraph('Hej'),
    paragraph(`${name} vil gerne deltage i «${titleOf(about)}». Kommunen skal godkende det.`),
    { kind: 'facts', facts: known },
    facts(about),
    paragraph('Pladsen holdes, til der er svar. Svar derfor gerne hurtigt, også hvis det er nej.'),
    { kind: 'link', words: 'Godkend eller afvis', address: about.addresses.approvals },
    contact(about.event),
  )
  return mailOf(oneLine(`Godkend en tilmelding: ${titleOf(about)}`), blocks)
}

/** `Navn (adresse)`: the address has been found to be one. */
function personLine(line: string): string {
  const at = line.lastIndexOf(' (')
  return at < 0 ? withoutLinks(line) : `${withoutLinks(line.slice(0, at))}${line.slice(at)}`
}
