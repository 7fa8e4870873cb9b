import { dayText } from '@/events/eventDates'
import { unwritable } from '@/lib/fontRuns'
import { oneLine } from '@/lib/oneLine'
import type { Mail } from '@/mail/layout'
import type { Event } from '@/payload-types'
import { danishDaysUntil, occasionOf } from '../dueRules'
import { maySelfCancel } from '../selfCancel'
import type { MailAbout } from './about'
import { facts, materials, ownPage, paragraph, personalMail, titleOf, whenPrevented } from './parts'

/** Mails before the event, and those that follow it. */

export function reminder(about: MailAbout): Mail {
  const days = [...(about.event.days ?? [])].sort((a, b) => a.startsAt.localeCompare(b.startsAt))
  const day = remindedDay(days, about)
  const isLater = day !== undefined && day !== days[0]
  const canLeave = maySelfCancel(about.event, about.registration, about.now)
  const before = materials(about.event, 'foer')
  const date = day ? dayText(day) : 'snart'
  const soon = day ? soonText(day, about) : null
  const coming = isLater ? ` fortsætter ${soon ?? date}` : soon ? ` er ${soon}` : ''
  const when = isLater ? `fortsætter ${soon ? `${soon}, ${date}` : date}` : `er ${soon ?? date}`
  return personalMail(about, `Påmindelse: ${titleOf(about)}${coming}`, [
    paragraph(`Du har en plads på «${titleOf(about)}», som ${when}.`),
    facts(about, { isSeated: true, hasDeadline: !isLater }),
    before.length > 0 ? paragraph('Læs gerne inden:') : null,
    before.length > 0 ? { kind: 'list', items: before } : null,
    paragraph(
      whenPrevented(
        about,
        'Kan du ikke komme, så sig det på din egen side eller til arrangøren, så en anden kan få pladsen.',
      ),
    ),
    ownPage(about, canLeave ? 'Se din tilmelding, eller meld fra' : 'Se din tilmelding'),
  ])
}

type Day = NonNullable<Event['days']>[number]

/** The day a reminder was owed for; when that has been moved since, the next one. */
function remindedDay(days: Day[], { now, occasion }: MailAbout): Day | undefined {
  const owed = days.find(({ startsAt }) => occasionOf(new Date(startsAt)) === occasion)
  return owed ?? days.find(({ startsAt }) => new Date(startsAt) > now) ?? days[0]
}

function soonText({ startsAt }: Day, { now }: MailAbout): 'i dag' | 'i morgen' | null {
  const inDays = danishDaysUntil(new Date(startsAt), now)
  return inDays === 0 ? 'i dag' : inDays === 1 ? 'i morgen' : null
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
  // What can't be written is not handed out; the organiser is told at the desk.
  const { certificateText, title } = about.event
  const written = [about.registration.name, title, ...(certificateText ?? '').split('\n')]
  if (written.some((text) => unwritable(text).length > 0))
    return personalMail(about, `Dit kursusbevis: ${titleOf(about)}`, [
      paragraph(
        `Du har deltaget i «${titleOf(about)}». Dit kursusbevis kan ikke laves her, fordi der er bogstaver, det ikke kan skrive. Skriv til arrangøren, så laver de det til dig.`,
      ),
      ownPage(about),
    ])
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
