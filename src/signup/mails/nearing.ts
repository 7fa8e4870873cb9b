import { dayText } from '@/events/eventDates'
import { oneLine } from '@/lib/oneLine'
import type { Mail } from '@/mail/layout'
import { danishDaysUntil } from '../dueRules'
import type { MailAbout } from './about'
import { facts, materials, ownPage, paragraph, personalMail, titleOf } from './parts'

/** Mails before the event, and those that follow it. */

export function reminder(about: MailAbout): Mail {
  const first = [...(about.event.days ?? [])].sort((a, b) => a.startsAt.localeCompare(b.startsAt))[0]
  const before = materials(about.event, 'foer')
  const inDays = first ? danishDaysUntil(new Date(first.startsAt), about.now) : null
  const soon = inDays === 0 ? 'i dag' : inDays === 1 ? 'i morgen' : null
  const when = soon ?? (first ? dayText(first) : 'snart')
  return personalMail(about, `Påmindelse: ${titleOf(about)}${soon ? ` er ${soon}` : ''}`, [
    paragraph(`Du har en plads på «${titleOf(about)}», som er ${when}.`),
    facts(about, { isSeated: true, hasDeadline: true }),
    before.length > 0 ? paragraph('Læs gerne inden:') : null,
    before.length > 0 ? { kind: 'list', items: before } : null,
    paragraph(
      'Kan du ikke komme, så sig det på din egen side eller til arrangøren, så en anden kan få pladsen.',
    ),
    ownPage(about, 'Se din tilmelding, eller meld fra'),
  ])
}

export function materialsReady(about: MailAbout): Mail {
  return personalMail(about, `Materialer fra ${titleOf(about)}`, [
    paragraph(`Tak for sidst. Her er materialerne fra «${titleOf(about)}».`),
    { kind: 'list', items: materials(about.event, 'efter') },
    paragraph('Filerne ligger på din egen side.'),
    ownPage(about, 'Hent materialerne'),
  ])
}

export function evaluation(about: MailAbout): Mail {
  return personalMail(about, `Hvad synes du om ${titleOf(about)}?`, [
    paragraph(`Tak, fordi du var med til «${titleOf(about)}».`),
    paragraph(
      'Det hjælper os, hvis du vil svare på nogle få spørgsmål. Det tager et par minutter. Dine svar gemmes uden dit navn.',
    ),
    { kind: 'link', words: 'Svar på spørgsmålene', address: `${about.addresses.own}/evaluering` },
  ])
}

export function certificate(about: MailAbout): Mail {
  return personalMail(about, `Dit kursusbevis: ${titleOf(about)}`, [
    paragraph(`Du har deltaget i «${titleOf(about)}», og dit kursusbevis er klar.`),
    { kind: 'link', words: 'Hent kursusbeviset som PDF', address: `${about.addresses.own}/bevis.pdf` },
    ownPage(about),
  ])
}

/** The organiser's own words. */
export function fromOrganiser(about: MailAbout): Mail {
  const subject = oneLine(about.subject ?? '') || `Besked om ${titleOf(about)}`
  return personalMail(about, subject, [
    paragraph(`Arrangøren af «${titleOf(about)}» skriver:`),
    { kind: 'quote', text: about.message ?? '' },
    ownPage(about),
  ])
}
